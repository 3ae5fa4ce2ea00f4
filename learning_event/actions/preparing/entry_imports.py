"""Timeline entries from a plain file: all of its rows or none, unless the reviewer says which wrong ones to leave out."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.actions.preparing.entries import EntryTyped
from learning_event.actions.preparing.entry_rows import fields_of
from learning_event.actions.preparing.still_open import still_open, timeline_changed
from learning_event.anonymity.normaliser import normal
from learning_event.models import Agency, KeyEpisode, TimelineEntry
from learning_event.people import Preparing
from learning_event.rules.entry_table import COLUMNS, Row, RowsToLookAt, WrongRow, rows_of
from learning_event.rules.key_episode import Window, episode_for
from learning_event.rules.refusals import StandsAlready, WrongInput
from learning_event.rules.timeline_entry import BY_DATE, OUTSIDE, sort_key

CHANGED_MEANWHILE = "The records have been changed meanwhile. Please bring the rows in once more."
COLUMN_OF = {"words": "text", "when": "date", "entry_kind": "kind"}

Fact = tuple[str, str, str]


@dataclass(frozen=True)
class Known:
    """What stands already: agencies and key episodes by the names a file may use, references, and facts word for word."""

    agencies: dict[str, str]
    episodes: dict[str, str]
    windows: tuple[Window, ...]
    references: frozenset[str]
    facts: frozenset[Fact]


@dataclass
class Sorted:
    """The rows of a file, right and wrong ones apart."""

    right: list[EntryTyped] = field(default_factory=list)
    wrong: list[WrongRow] = field(default_factory=list)


@dataclass(frozen=True)
class BroughtIn:
    """How many entries are on the timeline now that were not, and which rows were left out."""

    entries: int
    left_out: tuple[Row, ...]


def import_entries(who: Preparing, text: str, *, leave_out: AbstractSet[int] = frozenset()) -> BroughtIn:
    """RowsToLookAt names every wrong row that was not to be left out; then nothing at all is brought in."""
    rows = rows_of(text)
    with store.look(who.event_id) as looking:
        known = _known(looking, who.event_id)
    found = sort_rows(rows, known)
    if not found.right or any(each.row.number not in leave_out for each in found.wrong):
        raise RowsToLookAt(found.wrong, right=len(found.right))
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        if _known(work.rows, event.id) != known:
            raise StandsAlready(CHANGED_MEANWHILE)
        work.rows.add_all(_entry(event.id, new, known) for new in found.right)
        timeline_changed(work, event)
    return BroughtIn(len(found.right), tuple(each.row for each in found.wrong))


def sort_rows(rows: list[Row], known: Known) -> Sorted:
    """Each row by itself, and whether it says again what another row or the timeline says."""
    found, references, facts = (
        Sorted(),
        dict.fromkeys(known.references, "on the timeline"),
        dict.fromkeys(known.facts, 0),
    )
    for row in rows:
        new = _read(row, known, found)
        if new is None:
            continue
        again = _said_before(new, references, facts)
        if again:
            found.wrong.append(WrongRow(row, again))
            continue
        found.right.append(new)
        facts[_fact(new)] = row.number
        if new.reference:
            references[new.reference] = f"in row {row.number}"
    return found


def _read(row: Row, known: Known, found: Sorted) -> EntryTyped | None:
    wrong: dict[str, str] = {}
    fields = fields_of(row, known.agencies, known.episodes, wrong)
    try:
        new = EntryTyped.read(fields)
    except WrongInput as no:
        wrong = no.errors | wrong
    if not wrong:
        return new
    found.wrong.append(WrongRow(row, _said(wrong)))
    return None


def _said(wrong: dict[str, str]) -> str:
    """One message for a row: its columns in their order, a full stop after each."""
    columns = {COLUMN_OF.get(box, box): words.rstrip(".") for box, words in wrong.items()}
    return " ".join(f"{name}: {columns[name]}." for name in ("row", *COLUMNS) if name in columns).replace("?.", "?")


def _said_before(new: EntryTyped, references: dict[str, str], facts: dict[Fact, int]) -> str:
    if new.reference in references:
        return (
            f"reference: “{new.reference}” is {references[new.reference]} already. Leave this row out, or give it another"
            " reference."
        )
    if _fact(new) in facts:
        where = f"in row {facts[_fact(new)]}" if facts[_fact(new)] else "on the timeline"
        return f"The same date, agency and text are {where} already. Leave this row out if it is the same fact."
    return ""


def _fact(new: EntryTyped) -> Fact:
    return (new.agency_id, new.when.expression, new.words)


def _known(rows: Session, event_id: str) -> Known:
    agencies = {
        normal(row.name).casefold(): row.id
        for row in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))
    }
    episodes = rows.scalars(
        sa.select(KeyEpisode).where(KeyEpisode.event_id == event_id).order_by(KeyEpisode.position)
    ).all()
    names = {"outside": OUTSIDE, "": BY_DATE}
    for number, row in enumerate(episodes, 1):
        names |= {normal(name).casefold(): row.id for name in (str(number), row.short_title, row.title) if name}
    standing = rows.execute(
        sa.select(TimelineEntry.reference, TimelineEntry.agency_id, TimelineEntry.date, TimelineEntry.words).where(
            TimelineEntry.event_id == event_id
        )
    ).all()
    return Known(
        agencies,
        names,
        tuple(Window(row.id, row.start, row.end) for row in episodes),
        frozenset(row.reference for row in standing if row.reference),
        frozenset((row.agency_id, row.date, row.words) for row in standing),
    )


def _entry(event_id: str, new: EntryTyped, known: Known) -> TimelineEntry:
    placed = {BY_DATE: episode_for(new.when, known.windows), OUTSIDE: None}
    row = TimelineEntry(
        event_id=event_id,
        reference=new.reference,
        agency_id=new.agency_id,
        episode_id=placed.get(new.episode, new.episode),
        date=new.when.expression,
        certainty=new.when.certainty,
        time=new.time,
        sort_key=sort_key(new.when, new.time),
        source=new.source,
        words=new.words,
        child_words=new.child_words,
        **new.child,
    )
    new.more.write_on(row)
    return row
