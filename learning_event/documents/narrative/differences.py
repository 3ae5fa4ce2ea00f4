"""Where accounts differ: the record and the room side by side, and the statements that not everybody would sign."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative, ShownStatement
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownDay
from learning_event.documents.look import CELL, INK, INK_SOFT, ITEM, PINE, TABLE
from learning_event.documents.narrative.book import Book, label, text
from learning_event.documents.narrative.records import amended
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering, Said, Words, bold
from learning_event.documents.tagged.listing import dotted
from learning_event.documents.tagged.table import Cell, Pile, table

WHEN = Lettering(size=9, leading=13, colour=INK, face=Face.BOLD)
WHOSE = Lettering(size=8.5, leading=12, colour=INK_SOFT, after=2)
WIDTHS = (83, 200, 200)


def differences(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    statements = [one for chapter in narrative.chapters for one in chapter.statements if _differs(one)]
    days = [
        day for episode in narrative.timeline.episodes for day in episode.days if day.entry and day.entry.corrections
    ]
    story = [
        *book.section("Where accounts differ"),
        text("Both are kept, side by side. Nothing here has been averaged."),
    ]
    if statements:
        story += [
            *label("Statements that not everybody sees in the same way"),
            *dotted([_link(one) for one in statements], ITEM),
        ]
    if days:
        rows = [_row(day) for day in days]
        story += [
            *label("Where the room remembers it differently from the record", room=150),
            table(
                ["When", "What the record says", "What the room says"],
                rows,
                [wide / 483 * book.width for wide in WIDTHS],
                TABLE,
            ),
        ]
    return story if statements or days else [*story[:-1], text("No two accounts were found to differ.")]


def _differs(statement: ShownStatement) -> bool:
    return bool(statement.totals and statement.totals.differs) or any(
        one.answer == "differs" for one in statement.accounts
    )


def _link(statement: ShownStatement) -> Words:
    name = f"Statement {statement.number}"
    return [Said(name, Face.BOLD, PINE, f"#statement-{statement.id}", f"Go to {name}"), f": {statement.words}"]


def _row(day: ShownDay) -> Sequence[Cell]:
    if not day.entry:
        return []
    whose = ", ".join(part for part in (day.entry.agency, day.entry.source) if part)
    room = [part for one in day.entry.corrections for part in _said(one)]
    record = ((whose, WHOSE), (day.entry.words, CELL), *amended(day.entry))
    return [Pile(((str(day.when), WHEN),)), Pile(record), Pile(tuple(room))]


def _said(one: ShownObservation) -> list[tuple[Words, Lettering]]:
    """A correction, and what became of it."""
    answered: list[tuple[Words, Lettering]] = [(one.answered, WHOSE)] if one.answered else []
    return [([bold(f"{one.label}: "), one.words], CELL), *answered]
