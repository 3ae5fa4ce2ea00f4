"""A private question on an observation, to an author whom nobody knows: asked, asked anew, or taken back.

What is announced says that something on the timeline may have changed, to the whole room alike; each browser then asks for what
is its own. Nobody is told whether the question was fetched.
"""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.actions.desk.on_the_desk import theirs
from learning_event.actions.room.handing_over import drop_waiting_answers
from learning_event.announcements import TimelineChanged
from learning_event.anonymity.normaliser import normal
from learning_event.models import Observation, PrivateQuestion
from learning_event.people import Reviewer
from learning_event.rules import desk_forms
from learning_event.rules.refusals import NotNow, StandsAlready, WrongInput
from learning_event.rules.via import NO_AUTHOR, Via

MOST_CHARACTERS = 400
GONE = "There is no question on this observation any more."


def ask_privately(who: Reviewer, observation_id: str, question: str, *, seen: str = "") -> str:
    """One question an observation; a new one takes the place of the one before, and of its answer. Gives the act's id."""
    words = read_question(question)
    with at_the_desk(who, "Asked an author privately") as work:
        row = theirs(work, Observation, observation_id, who)
        if row.via in NO_AUTHOR:
            raise NotNow(NO_AUTHOR[Via(row.via)])
        asked = work.rows.get(PrivateQuestion, row.id)
        desk_forms.still_seen(seen, asked, desk_forms.QUESTION, now=_stands(asked))
        if asked is None:
            work.rows.add(PrivateQuestion(observation_id=row.id, event_id=who.event_id, words=words, answer=""))
        else:
            asked.words, asked.answer = words, ""
            drop_waiting_answers(work, row.id)
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def take_question_back(who: Reviewer, observation_id: str, *, seen: str = "") -> str:
    """Gone, read or not. Gives the act's id."""
    with at_the_desk(who, "Took a private question back") as work:
        asked = work.rows.get(PrivateQuestion, theirs(work, Observation, observation_id, who).id)
        if asked is None:
            raise StandsAlready(GONE)
        desk_forms.still_seen(seen, asked, desk_forms.QUESTION, now=_stands(asked))
        work.rows.delete(asked)
        drop_waiting_answers(work, observation_id)
        work.announce(TimelineChanged(who.event_id, work.room.showing))
    return work.act_id


def _stands(asked: PrivateQuestion | None) -> str:
    return f"The question is now: “{asked.words}”" if asked else "No question is asked."


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
