"""The themes, with how many records and observations support each: numbers of things, never of people."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.shown.sense import ShownThemeCount
from learning_event.documents.look import SMALL, TABLE
from learning_event.documents.narrative.book import Book, label, text
from learning_event.documents.narrative.in_words import number
from learning_event.documents.tagged.table import table

NUMBERS = 88
ABOUT = (
    "The reviewers put records and observations under these themes. The numbers say how much of what was recorded and said "
    "supports each, not how many people, and not how much it weighs."
)


def themes(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    if not narrative.themes:
        return []
    story = [*book.section("Themes"), text(ABOUT, SMALL)]
    for title, scheme in (("Theme", "theme"), ("Contributory factor", "factor")):
        counts = [one for one in narrative.themes if one.scheme == scheme]
        if counts:
            story += [*label(f"{title}s", room=90), _table(title, counts, book)]
    return story


def _table(title: str, counts: Sequence[ShownThemeCount], book: Book) -> Flowable:
    rows = [
        [
            f"– {one.words}" if one.level > 1 else one.words,
            number(one.went_well),
            number(one.observations - one.went_well),
            number(one.entries),
        ]
        for one in counts
    ]
    heads = [title, "What went well", "Other observations", "Records"]
    return table(heads, rows, [book.width - 3 * NUMBERS, NUMBERS, NUMBERS, NUMBERS], TABLE)
