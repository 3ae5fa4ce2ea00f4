"""Whether a learning event can still be prepared or amended, and who has to hear of it when it is under way."""

from learning_event import store
from learning_event.announcements import RoomChanged, TimelineChanged
from learning_event.models import LearningEvent, Room
from learning_event.rules.refusals import NotKnown, NotNow

SEALED = "The narrative is sealed, so nothing that it rests on can be changed any more."


def still_open(work: store.Work, event_id: str) -> LearningEvent:
    """The event to be changed; NotNow once it is sealed."""
    event = work.rows.get(LearningEvent, event_id)
    if event is None:
        raise NotKnown
    if event.state == "sealed":
        raise NotNow(SEALED)
    return event


def timeline_changed(work: store.Work, event: LearningEvent) -> None:
    """Every open page fetches the timeline again; before the event is opened there is nobody to hear it."""
    if event.state == "open":
        work.announce(TimelineChanged(event.id, work.rows.get_one(Room, event.id).showing))


def room_changed(work: store.Work, event: LearningEvent) -> None:
    """The same for what the room is doing."""
    if event.state == "open":
        work.announce(RoomChanged(event.id))
