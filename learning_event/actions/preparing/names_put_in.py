"""Putting the agreed names into timeline entries: one part of one entry, or all in which nobody has to choose."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.entries import entry_row
from learning_event.actions.preparing.still_open import still_open, timeline_changed
from learning_event.anonymity.names_table import names_table
from learning_event.anonymity.standing import instead_of, is_known
from learning_event.models import TimelineEntry
from learning_event.people import Preparing
from learning_event.rules.names.check import Checker
from learning_event.rules.names.in_entries import ENTRY_WORDS
from learning_event.rules.refusals import NotKnown, NotNow

NOTHING_TO_PUT_IN = "There is nothing to put in there any more. The entry may have been amended meanwhile."
TO_BE_CHOSEN = "More than one person could be meant there. Please amend the entry by hand."


def put_names_in(who: Preparing, at: str) -> None:
    """`at` is the entry's id with the part of it, as the list gives it."""
    entry_id, _, part = at.partition("-")
    if part not in ENTRY_WORDS:
        raise NotKnown
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = entry_row(work, event.id, entry_id)
        checker = Checker(names_table(work.rows, event.id))
        if not any(is_known(one) for one in checker.found_in(getattr(row, part))):
            raise NotNow(NOTHING_TO_PUT_IN)
        if not _mended(checker, row, part):
            raise NotNow(TO_BE_CHOSEN)
        timeline_changed(work, event)


def put_all_names_in(who: Preparing) -> int:
    """Wherever all that was found is sure and only one name is meant; gives in how many parts of entries."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        checker = Checker(names_table(work.rows, event.id))
        entries = work.rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == event.id)).all()
        mended = sum(
            _mended(checker, row, part, sure_ones=True) for row in entries if not row.withdrawn for part in ENTRY_WORDS
        )
        if mended:
            timeline_changed(work, event)
        return mended


def _mended(checker: Checker, row: TimelineEntry, part: str, *, sure_ones: bool = False) -> bool:
    words = getattr(row, part)
    found = tuple(one for one in checker.found_in(words) if is_known(one))
    instead = instead_of(words, found) if found else ""
    if not instead or (sure_ones and not all(one.sure for one in found)):
        return False
    setattr(row, part, instead)
    return True
