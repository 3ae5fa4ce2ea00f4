"""The timeline in words: every record in a ruled table, with what it says of the child; the same as the picture, and more."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from learning_event.anonymity.shown.narrative import ShownNarrative
from learning_event.anonymity.shown.timeline import ShownDay, ShownEntry, ShownEpisode
from learning_event.documents.look import CELL, INK_SOFT, KINDS, SEA, SMALL, TABLE
from learning_event.documents.narrative.book import Book, text
from learning_event.documents.narrative.everything import record_name, records_of
from learning_event.documents.narrative.in_words import sentence
from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering, Words, bold
from learning_event.documents.tagged.table import Cell, Pile, table
from learning_event.rules.correction import AMENDED

CHILD = Lettering(size=9, leading=13, colour=INK_SOFT, after=0)
OWN_WORDS = Lettering(size=9, leading=13, colour=SEA, face=Face.ITALIC, before=2)
SOURCE = Lettering(size=8.5, leading=12, colour=INK_SOFT)
DIFFER = Lettering(size=8.5, leading=12, colour=KINDS["correction"][0], face=Face.BOLD, before=3)
MORE = Lettering(size=8.5, leading=12, colour=INK_SOFT, before=3)
LONGEST_HEAD = 30
WIDTHS = (80, 94, 187, 122)

ANSWERS = {"yes": "yes", "no": "no", "not_recorded": "not recorded", "not_applicable": "not applicable"}


def records(narrative: ShownNarrative, book: Book) -> list[Flowable]:
    story = [
        *book.section("The timeline in words"),
        text("These are the records that agencies brought, as they wrote them, with the names agreed for this review. They say "
             "the same as the picture of the whole case, and more. What was not written down is said to be not recorded.", SMALL),
    ]  # fmt: skip
    if narrative.timeline.gaps:
        story.append(text(narrative.timeline.gaps, SMALL))
    for episode in narrative.timeline.episodes:
        story += _episode(episode, narrative.child, book)
    if not any(True for episode in narrative.timeline.episodes for _ in records_of(episode)):
        story.append(text("There are no records on the timeline."))
    return story


def _episode(episode: ShownEpisode, child: str, book: Book) -> list[Flowable]:
    days = [day for day in episode.days if day.entry]
    if not days:
        return []
    head = ["When", "Agency and source", "What the record says", _head_for(child)]
    rows = [_row(day, day.entry, book) for day in days if day.entry]
    dates = [text(sentence(episode.dates), SMALL)] if episode.dates else []
    dates += [text(episode.gaps(child), SMALL)] if episode.gaps(child) else []
    return [
        *book.part(episode_title(episode), listed=False),
        *dates,
        table(head, rows, [width / 483 * book.width for width in WIDTHS], TABLE),
    ]


def episode_title(episode: ShownEpisode) -> str:
    return f"{episode.number}. {episode.title}" if episode.number is not None else episode.title


def _head_for(child: str) -> str:
    """A heading must be short: it stands on every page."""
    return child if 0 < len(child.strip()) <= LONGEST_HEAD else "The child"


def _row(day: ShownDay, entry: ShownEntry, book: Book) -> Sequence[Cell]:
    when = Pile(
        (
            (str(day.when), TABLE.row_head),
            *(((entry.reference, SOURCE),) if entry.reference else ()),
        ),
        name=book.place(record_name(entry)),
    )
    differ = [*amended(entry), *([("Accounts differ. Both are kept.", DIFFER)] if entry.accounts_differ else [])]
    return [when, Pile(_whose(entry)), Pile(((entry.quoted, CELL), *_more(entry), *differ)), _child(entry)]


def _more(entry: ShownEntry) -> Iterator[tuple[Words, Lettering]]:
    """Of a decision what was considered and why; then, in a few words, what it is and when it was known."""
    for what, words in (("Options considered at the time", entry.options), ("Reasons, as given then", entry.reasons)):
        if words:
            yield [bold(f"{what}: "), words], MORE
    said = [part for part in (entry.kind_label, entry.known, entry.usual) if part]
    if said:
        yield f"{'. '.join(said)}.", MORE


def amended(entry: ShownEntry) -> list[tuple[Words, Lettering]]:
    """The words as amended, under the record's own."""
    return [(f"{AMENDED}:", DIFFER), (entry.amended, CELL)] if entry.amended else []


def _whose(entry: ShownEntry) -> tuple[tuple[Words, Lettering], ...]:
    return (([bold(entry.agency)], CELL), *(((entry.source, SOURCE),) if entry.source else ()))


def _child(entry: ShownEntry) -> Cell:
    child = entry.child
    if not child.was_part:
        return Pile((("from the family" if entry.family else "not part of this", SOURCE),))
    own = [(f"“{child.own_words.strip().strip('“”')}”", OWN_WORDS)] if child.own_words else []
    answers = [("Seen", child.seen), ("Seen alone", child.alone), *([] if own else [("View", child.view)])]
    how: Words = ["Understood: ", bold(child.how, SEA) if child.how else "not recorded"]
    return Pile([*own, *((_answer(asked, answer), CHILD) for asked, answer in answers), (how, CHILD)])


def _answer(asked: str, answer: str) -> Words:
    """What is known stands in the child's colour; a gap stays pale."""
    known = answer in ("yes", "no")
    words = ANSWERS.get(answer, answer)
    return [f"{asked}: ", bold(words, SEA) if known else words]
