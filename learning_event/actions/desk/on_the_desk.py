"""What every deed at the desk begins with: the room is open and not sealed, and the thing is of this learning event."""

from typing import TypeVar

from learning_event import store
from learning_event.models import KeyEpisode, LearningEvent, Observation, Place, Room, Segment, Statement, TimelineEntry
from learning_event.people import Reviewer
from learning_event.rules.refusals import NotKnown, NotNow

SEALED = "The narrative is sealed, so nothing is changed any more."
NOT_OPEN = "The learning event has not been opened yet. Please look at Getting ready."

Row = TypeVar("Row", KeyEpisode, Observation, Place, Segment, Statement, TimelineEntry)


def room_of(work: store.Work, who: Reviewer) -> Room:
    """The room, kept from other writers until this is done. NotNow before the event is opened and after it is sealed."""
    event, room = work.rows.get(LearningEvent, who.event_id), work.rows.get(Room, who.event_id, with_for_update=True)
    if event is None:
        raise NotKnown
    if event.state == "sealed":
        raise NotNow(SEALED)
    if room is None or event.state != "open":
        raise NotNow(NOT_OPEN)
    return room


def theirs(work: store.Work, shelf: type[Row], row_id: str, who: Reviewer) -> Row:
    """What this id means in this learning event; an id of another one is as unknown as any."""
    row = work.rows.get(shelf, row_id)
    if row is None or row.event_id != who.event_id:
        raise NotKnown
    return row
