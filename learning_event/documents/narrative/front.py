"""The first page: whose story it is, why it was told, and which version this is."""

from typing import Any

from reportlab.platypus import Flowable, Spacer

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.icons import draw_icon
from learning_event.documents.look import BAND, BAND_OTHER, INK_SOFT, ITEM, LABEL, LEAD, PINE, SMALL, TEXT, TITLE
from learning_event.documents.narrative.book import LONGEST_TITLE, Book, text
from learning_event.documents.narrative.in_words import day
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.lettering import Lettering, bold
from learning_event.documents.tagged.listing import numbered
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Step
from learning_event.documents.tagged.text import brief, clean

UNDER_TITLE = Lettering(size=13, leading=19, colour=INK_SOFT, after=3)


def title_of(narrative: ShownNarrative) -> str:
    """What the document is called."""
    kind = "agreed narrative" if narrative.version else "narrative, a draft"
    return f"{clean(narrative.child).strip() or 'A learning event'}: {kind}"


def front(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    """Title, what kind of review, when, why, and the lines of enquiry."""
    facts = [narrative.review_type, narrative.held_on and f"Learning event held on {day(narrative.held_on)}"]
    facts += [narrative.period and f"Period under review: {narrative.period}"]
    title = title_of(narrative)
    story: list[Flowable] = [
        Spacer(0, 92),
        Paragraph(title, TITLE, (Step("H1"),), name=book.place("title"), outline=(0, brief(title, LONGEST_TITLE))),
        *(text(fact, UNDER_TITLE) for fact in facts if fact),
        Spacer(0, 30),
    ]
    if narrative.purpose:
        story += [text("Purpose", LABEL), text(narrative.purpose, LEAD)]
    if narrative.lines_of_enquiry:
        story += [Spacer(0, 8), text("Lines of enquiry", LABEL), *numbered(narrative.lines_of_enquiry, ITEM)]
    return [*story, Spacer(0, 14), *_version(narrative)]


def _version(narrative: ShownNarrative) -> list[Flowable]:
    if not narrative.version:
        return [text([bold("A draft. ", PINE), "It has not been sealed, and its words may still change."], TEXT)]
    sealed = f", sealed on {day(narrative.sealed_on)}" if narrative.sealed_on else ""
    return [text([bold(f"Version {narrative.version}{sealed}")], TEXT), text(f"SHA-256 {narrative.sha256}", SMALL)]


def draw_front(canvas: TaggedCanvas, width: float, height: float, partnership: str, left: float) -> None:
    """The mark and the partnership above, two quiet hills below."""
    with canvas.artifact():
        _hill(canvas, BAND, 118, (0.2, 208, 0.42, 196, 0.66, 112), (0.76, 78, 0.88, 52, 1.0, 44), width)
        _hill(canvas, BAND_OTHER, 0, (0.3, 4, 0.44, 66, 0.62, 108), (0.76, 140, 0.9, 132, 1.0, 104), width)
    draw_icon(canvas, "mark", left - 3, height - 78, 28, PINE)
    with canvas.artifact("Pagination", "Header"):
        canvas.write(left + 34, height - 69, partnership, size=11, colour=INK_SOFT, within=width - 2 * left - 34)


Curve = tuple[float, float, float, float, float, float]


def _hill(canvas: TaggedCanvas, colour: Any, start: float, rise: Curve, fall: Curve, width: float) -> None:
    """Two curves over the whole width; across in parts of it, up in points."""
    hill = canvas.beginPath()
    hill.moveTo(0, 0)
    hill.lineTo(0, start)
    for x1, y1, x2, y2, x3, y3 in (rise, fall):
        hill.curveTo(x1 * width, y1, x2 * width, y2, x3 * width, y3)
    hill.lineTo(width, 0)
    hill.close()
    canvas.setFillColor(colour)
    canvas.drawPath(hill, stroke=0, fill=1)
