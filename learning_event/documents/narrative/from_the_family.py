"""What the family said, in a part of its own: with their agreement, and in their own words first."""

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.shown.timeline import ShownEntry
from learning_event.documents.look import INK_SOFT, SEA, SMALL, TEXT
from learning_event.documents.narrative.book import Book, Panel, text
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering, Said
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Step
from learning_event.rules.family import Told

OWN = Lettering(size=12, leading=18, colour=SEA, face=Face.ITALIC, after=1)
WHO = Lettering(size=9.25, leading=13.5, colour=INK_SOFT, after=9)
AGREED = "The family agreed that this stands here. Their own words come first, then what they told in other words."


def from_the_family(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    """Nothing where nothing was entered."""
    said = narrative.timeline.from_the_family
    if not said:
        return []
    return [*book.section("What the family said"), text(AGREED, SMALL), *(_panel(entry) for entry in said)]


def _panel(entry: ShownEntry) -> Panel:
    own = entry.family == Told.OWN
    words = Paragraph(entry.quoted, OWN if own else TEXT, (Step("BlockQuote"), Step("P")) if own else (Step("P"),))
    return Panel([words, text([Said(f"{entry.source}, {entry.when}")], WHO)], bar=SEA)
