"""People at the door: those who came with the room code are let in, or not today. No name is asked or kept."""

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of, theirs
from learning_event.announcements import RoomChanged
from learning_event.models import Place
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready


def let_in(who: Reviewer, place_id: str) -> None:
    """From now on their browser's seat is a place in the room."""
    _answer(who, place_id, "claimed", otherwise="They have been answered already.")


def not_today(who: Reviewer, place_id: str) -> None:
    """Their place is closed; their page tells them whom to speak with."""
    _answer(who, place_id, "closed", otherwise="They have been answered already.")


def _answer(who: Reviewer, place_id: str, state: str, *, otherwise: str) -> None:
    with store.work(who.event_id) as work:
        room_of(work, who)
        place = theirs(work, Place, place_id, who)
        if place.state != "waiting":
            raise StandsAlready(otherwise)
        place.state = state
        work.announce(RoomChanged(who.event_id))
