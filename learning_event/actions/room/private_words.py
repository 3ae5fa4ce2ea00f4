"""Saying one thing to the reviewers alone. What is kept is words and nothing else; they are handed over at the next showing."""

from collections.abc import Mapping

from learning_event import store
from learning_event.anonymity.normaliser import normal
from learning_event.many_writers import Turn
from learning_event.models import LearningEvent, PrivateWord, Room
from learning_event.models.base import new_id
from learning_event.people import Practitioner
from learning_event.rules.activity import Activity, Deed, may, why_not
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput

MOST_CHARACTERS = 1000


def private_words(sent: Mapping[str, str]) -> str:
    """As they will be kept; WrongInput when there are none or too many."""
    words = normal(sent.get("words", ""))
    over = len(words) - MOST_CHARACTERS
    if not words:
        raise WrongInput({"words": "Please write something first."})
    if over > 0:
        raise WrongInput({"words": f"This is {over:,} character{'s' * (over > 1)} too long. Please make it shorter."})
    return words


def say_privately(who: Practitioner, words: str) -> None:
    """Lays the words down without seat, mark or time. Nothing is announced, and nobody can find them again as theirs."""
    with store.work(who.event_id, Turn.BESIDE) as work:
        event, room = work.rows.get(LearningEvent, who.event_id), work.rows.get(Room, who.event_id)
        if event is None or room is None:
            raise NotKnown
        activity = Activity.ENDED if event.state == "sealed" else Activity(room.activity)
        if not may(activity, Deed.SAY_PRIVATELY):
            raise NotNow(why_not(activity, Deed.SAY_PRIVATELY))
        work.rows.add(PrivateWord(id=new_id(), event_id=who.event_id, words=words))
