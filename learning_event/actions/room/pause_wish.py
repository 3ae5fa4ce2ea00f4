"""Somebody asks for the room to pause. It reaches those who lead as that one sentence: not from whom, not how often, not since when."""

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of
from learning_event.announcements import DeskChanged
from learning_event.models import LearningEvent, Room
from learning_event.people import Practitioner, Reviewer
from learning_event.rules.activity import Activity, Deed, may
from learning_event.rules.refusals import NotKnown, NotNow

RESTS = "The room rests already, or has not begun. If you need to stop, step away: nothing says that you have gone."


def ask_for_a_pause(who: Practitioner) -> None:
    """Several wishes are one: whoever comes second changes nothing."""
    with store.work(who.event_id) as work:
        room, event = work.rows.get(Room, who.event_id), work.rows.get(LearningEvent, who.event_id)
        if room is None or event is None:
            raise NotKnown
        if event.state != "open" or not may(Activity(room.activity), Deed.ASK_FOR_A_PAUSE):
            raise NotNow(RESTS)
        if not room.pause_asked:
            room.pause_asked = True
            work.announce(DeskChanged(who.event_id))


def not_now(who: Reviewer) -> None:
    """The reviewer has read it, and goes on for now."""
    with store.work(who.event_id) as work:
        room_of(work, who).pause_asked = False
        work.announce(DeskChanged(who.event_id))
