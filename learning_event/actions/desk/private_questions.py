"""A private question on an observation, to an author whom nobody knows: asked, asked anew, or taken back.

What is announced says that something on the timeline may have changed, to the whole room alike; each browser then asks for what
is its own. Nobody is told whether the question was fetched.
"""

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of, theirs
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import Observation, PrivateQuestion
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready, WrongInput

MOST_CHARACTERS = 400


def ask_privately(who: Reviewer, observation_id: str, question: str) -> None:
    """One question an observation; a new one takes the place of the one before."""
    words = read_question(question)
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        row = theirs(work, Observation, observation_id, who)
        asked = work.rows.get(PrivateQuestion, row.id)
        if asked is None:
            work.rows.add(PrivateQuestion(observation_id=row.id, event_id=who.event_id, words=words))
        else:
            asked.words = words
        work.announce(TimelineChanged(who.event_id, room.showing))


def take_question_back(who: Reviewer, observation_id: str) -> None:
    """Gone, read or not."""
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        asked = work.rows.get(PrivateQuestion, theirs(work, Observation, observation_id, who).id)
        if asked is None:
            raise StandsAlready("There is no question on this observation any more.")
        work.rows.delete(asked)
        work.announce(TimelineChanged(who.event_id, room.showing))


def read_question(typed: str) -> str:
    """1 to 400 characters after normalising."""
    words = normal(typed)
    over = len(words) - MOST_CHARACTERS
    if not words:
        raise WrongInput({"private_question": "Please write your question first. Its author reads this."})
    if over > 0:
        raise WrongInput(
            {"private_question": f"This is {over:,} character{'s' * (over > 1)} too long. Please ask it shorter."}
        )
    return words
