"""People at the door: those who came with the room code are let in, or not today. No name is asked or kept.

Both can be undone: whoever was let in waits at the door again, and nothing that they wrote is taken from them.
"""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.announcements import RoomChanged
from learning_event.models import Place
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready

ANSWERED = "They have been answered already."


def let_in(who: Reviewer, place_id: str) -> str:
    """From now on their browser's seat is a place in the room. Gives the act's id."""
    return _answer(who, place_id, "claimed", says="Let somebody in")


def not_today(who: Reviewer, place_id: str) -> str:
    """Their place is closed; their page tells them whom to speak with. Gives the act's id."""
    return _answer(who, place_id, "closed", says="Told somebody at the door: not today")


def _answer(who: Reviewer, place_id: str, state: str, *, says: str) -> str:
    with at_the_desk(who, says) as work:
        place = theirs(work, Place, place_id, who)
        if place.state != "waiting":
            raise StandsAlready(ANSWERED)
        place.state = state
        work.announce(RoomChanged(who.event_id))
    return work.act_id
