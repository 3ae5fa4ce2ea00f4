"""The agreed narrative as a tagged PDF: PDF/UA-1 and PDF/A-2a; the same narrative prints the same bytes."""

import datetime as dt
from functools import partial

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, PageBreakIfNotEmpty

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.documents.look import EDGE, INK_SOFT
from learning_event.documents.narrative.at_a_glance import at_a_glance
from learning_event.documents.narrative.book import Book
from learning_event.documents.narrative.child_page import child_page
from learning_event.documents.narrative.contents import contents
from learning_event.documents.narrative.differences import differences
from learning_event.documents.narrative.ending import support, version
from learning_event.documents.narrative.episodes import episodes
from learning_event.documents.narrative.everything import names_in
from learning_event.documents.narrative.foreword import foreword
from learning_event.documents.narrative.from_the_family import from_the_family
from learning_event.documents.narrative.front import draw_front, front, title_of
from learning_event.documents.narrative.how_made import how_made
from learning_event.documents.narrative.in_words import iso_day
from learning_event.documents.narrative.observations import observations
from learning_event.documents.narrative.records import records
from learning_event.documents.narrative.themes import themes
from learning_event.documents.narrative.went_well import went_well
from learning_event.documents.tagged.canvas import TaggedCanvas
from learning_event.documents.tagged.paper import LONG_AGO, UPRIGHT, Margins, Paper

MARGINS = Margins(left=56, right=56, top=66, bottom=62)


def narrative_pdf(narrative: ShownNarrative) -> bytes:
    """Everything in the narrative, as it was shown."""
    paper = Paper(
        title=title_of(narrative),
        author=narrative.partnership,
        subject=narrative.purpose,
        margins=MARGINS,
        furniture=partial(_furniture, narrative),
        front=partial(_front, narrative),
        made=_made(narrative),
        identity=narrative.sha256,
    )
    return paper.printed(_story(narrative, paper.width))


def _story(narrative: ShownNarrative, width: float) -> list[Flowable]:
    book = Book(width, frozenset(names_in(narrative.timeline)))
    first = front(narrative, book)
    parts = [
        *foreword(narrative, book),
        *how_made(narrative, book),
        *child_page(narrative, book),
        *from_the_family(narrative, book),
        *at_a_glance(narrative, book, _lying_room()),
        *went_well(narrative, book),
        *episodes(narrative, book),
        *differences(narrative, book),
        *themes(narrative, book),
        *support(narrative, book),
        *version(narrative, book),
        PageBreakIfNotEmpty(),
        *records(narrative, book),
        PageBreakIfNotEmpty(),
        *observations(narrative, book),
    ]
    listed = contents(book.contents, book)
    return [*first, NextPageTemplate(UPRIGHT), PageBreak(), *listed, PageBreakIfNotEmpty(), *parts]


def _made(narrative: ShownNarrative) -> dt.date:
    return iso_day(narrative.sealed_on) or LONG_AGO


def _lying_room() -> tuple[float, float]:
    wide, tall = landscape(A4)
    return wide - MARGINS.left - MARGINS.right, tall - MARGINS.top - MARGINS.bottom


def _front(narrative: ShownNarrative, canvas: TaggedCanvas, width: float, height: float) -> None:
    draw_front(canvas, width, height, narrative.partnership, MARGINS.left)


def _furniture(narrative: ShownNarrative, canvas: TaggedCanvas, width: float, height: float) -> None:
    """What stands at the head and foot of every page but the first."""
    left, right, middle = MARGINS.left, width - MARGINS.right, width / 2
    version = f"Version {narrative.version}" if narrative.version else "A draft, not sealed"
    with canvas.artifact("Pagination", "Header"):
        canvas.write(left, height - 40, title_of(narrative), size=8.5, colour=INK_SOFT, within=middle)
        canvas.write(right, height - 40, version, size=8.5, colour=INK_SOFT, anchor="end")
        canvas.setStrokeColor(EDGE)
        canvas.setLineWidth(0.6)
        canvas.line(left, height - 47, right, height - 47)
    with canvas.artifact("Pagination", "Footer"):
        canvas.write(left, 34, narrative.partnership, size=8.5, colour=INK_SOFT, within=middle)
        canvas.number_of("", right, 34, size=8.5, colour=INK_SOFT, before=f"Page {canvas.getPageNumber()} of ")
