"""Which timeline entries still carry a real name or an identifier, and how they would read without; for the reviewer's list."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.names_table import names_table
from learning_event.anonymity.printed import page_of_entry
from learning_event.anonymity.shown.checks import ShownStanding
from learning_event.anonymity.standing import found_shown, instead_of, is_known
from learning_event.models import TimelineEntry
from learning_event.rules.names.check import Checker
from learning_event.rules.names.in_entries import ENTRY_WORDS, IN_WORDS


def entries_with_names(event_id: str) -> tuple[ShownStanding, ...]:
    """One for each part of an entry, in the order of the timeline; its id is the entry's with the part."""
    with store.look(event_id) as rows:
        checker = Checker(names_table(rows, event_id))
        entries = rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == event_id)).all()
        return tuple(
            shown
            for row in sorted(entries, key=lambda row: (row.sort_key, row.id))
            if not row.withdrawn
            for part in ENTRY_WORDS
            if (shown := _standing(checker, row, part))
        )


def _standing(checker: Checker, row: TimelineEntry, part: str) -> ShownStanding | None:
    words = getattr(row, part)
    found = tuple(one for one in checker.found_in(words) if is_known(one))
    if not found:
        return None
    where = f"{row.reference or row.source}, {IN_WORDS[part]}"
    shown = tuple(dict.fromkeys(map(found_shown, found)))
    page = page_of_entry(row.id, family=bool(row.family))
    return ShownStanding(f"{row.id}-{part}", where, page, words, shown, instead_of(words, found))
