"""Whether accounts of an entry differ. The record's words are never overwritten; both accounts are kept."""

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of, theirs
from learning_event.announcements import TimelineChanged
from learning_event.models import TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready, WrongInput

STANDINGS = {
    "as_recorded": "This entry stands as recorded already.",
    "accounts_differ": "Accounts are marked as differing already.",
}


def mark_entry(who: Reviewer, entry_id: str, standing: str) -> None:
    """`standing` is as_recorded or accounts_differ."""
    if standing not in STANDINGS:
        raise WrongInput({"status": "Please choose as recorded, or accounts differ."})
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        entry = theirs(work, TimelineEntry, entry_id, who)
        if entry.status == standing:
            raise StandsAlready(STANDINGS[standing])
        entry.status = standing
        work.announce(TimelineChanged(who.event_id, room.showing))
