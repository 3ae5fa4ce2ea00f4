"""Taking an entry off the timeline for everybody, and bringing it back. What the room wrote to it stays, at its date."""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.actions.room.standing_there import no_longer_discussed
from learning_event.announcements import RoomChanged, TimelineChanged
from learning_event.anonymity.as_it_stands import of_entry
from learning_event.models import TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready
from learning_event.rules.stale import still_as

OFF_ALREADY = "This entry has been taken off the timeline already."
ON_ALREADY = "This entry is on the timeline already."


def take_entry_off(who: Reviewer, entry_id: str, *, seen: str = "") -> str:
    """It leaves timeline, wall, picture and paper; statements do not rest on it any more. Gives the act's id."""
    with at_the_desk(who, "Took an entry off the timeline") as work:
        entry = theirs(work, TimelineEntry, entry_id, who)
        if entry.withdrawn:
            raise StandsAlready(OFF_ALREADY)
        still_as(seen, *of_entry(entry), now=_stands(entry))
        entry.withdrawn = True
        if no_longer_discussed(work.room, f"entry:{entry.id}"):
            work.announce(RoomChanged(who.event_id))
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def bring_entry_back(who: Reviewer, entry_id: str) -> str:
    """Where it stood, with all that stood on it. Gives the act's id."""
    with at_the_desk(who, "Brought an entry back to the timeline") as work:
        entry = theirs(work, TimelineEntry, entry_id, who)
        if not entry.withdrawn:
            raise StandsAlready(ON_ALREADY)
        entry.withdrawn = False
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def _stands(entry: TimelineEntry) -> str:
    return f"The entry says now: “{entry.amended_words or entry.words}”"
