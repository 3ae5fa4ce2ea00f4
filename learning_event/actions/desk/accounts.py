"""Whether accounts of an entry differ. The record's words are never overwritten; both accounts are kept."""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import TimelineChanged
from learning_event.models import TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready, WrongInput

STANDINGS = {
    "as_recorded": "This entry stands as recorded already.",
    "accounts_differ": "Accounts are marked as differing already.",
}
ACTS = {
    "as_recorded": "Let an entry stand as recorded",
    "accounts_differ": "Marked that accounts of an entry differ",
}


def mark_entry(who: Reviewer, entry_id: str, standing: str) -> str:
    """`standing` is as_recorded or accounts_differ: who is too late is told that it stands so already. Gives the act's id."""
    if standing not in STANDINGS:
        raise WrongInput({"status": "Please choose as recorded, or accounts differ."})
    with at_the_desk(who, ACTS[standing]) as work:
        entry = theirs(work, TimelineEntry, entry_id, who)
        if entry.status == standing:
            raise StandsAlready(STANDINGS[standing])
        entry.status = standing
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id
