"""Taking an event's timeline entries out as a file: what is taken, readings/preparing/entry_export.py lays out."""

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.people import Reviewer
from learning_event.rules.audit import Deed


def take_entries_out(who: Reviewer) -> None:
    """Stands in the record of staff before anything is given."""
    with store.work(who.event_id) as work:
        note(work, deed=Deed.EXPORT_MADE, account_id=who.account_id, event_id=who.event_id, about="entries.csv")
