"""Asking, and saying what one needs, before the day. What is kept holds no card, place, seat, account or time."""

from collections.abc import Mapping

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.preparing.typed import line, text
from learning_event.anonymity.capability import capability_hash, new_capability
from learning_event.models import AccessNeed, QuestionBeforehand
from learning_event.rules.briefing import MOST_NEED, MOST_OPEN, MOST_QUESTION
from learning_event.rules.refusals import SlowDown, WrongInput

NO_QUESTION = "Please write your question, or ask your support contact to ask for you."
NO_NEED = "Please say what would help you to take part."
MANY = "Very much has been asked here already. Please speak with your support contact, who can ask the lead reviewer."


def read_question(sent: Mapping[str, str]) -> str:
    """The words; WrongInput when there are none, or too many."""
    wrong: dict[str, str] = {}
    words = text(sent, "question", wrong, most=MOST_QUESTION, needs=NO_QUESTION)
    if wrong:
        raise WrongInput(wrong)
    return words


def read_need(sent: Mapping[str, str]) -> str:
    """The words, and under them the name where one was given; WrongInput when there are no words."""
    wrong: dict[str, str] = {}
    words = text(sent, "need", wrong, most=MOST_NEED, needs=NO_NEED)
    name = line(sent, "from_whom", wrong, most=120)
    if wrong:
        raise WrongInput(wrong)
    return f"{words}\n\n{name}" if name else words


def ask_beforehand(event_id: str, words: str) -> str:
    """Lays the question in the box; gives back the one code with which its answer can be found."""
    code = new_capability()
    with store.work(event_id) as work:
        still_open(work, event_id)
        _room_left(work, QuestionBeforehand, event_id)
        work.rows.add(QuestionBeforehand(event_id=event_id, capability_hash=capability_hash(code), words=words))
    return code


def say_need(event_id: str, words: str) -> None:
    """Lays what somebody needs before whoever prepares the day."""
    with store.work(event_id) as work:
        still_open(work, event_id)
        _room_left(work, AccessNeed, event_id)
        work.rows.add(AccessNeed(event_id=event_id, words=words))


def _room_left(work: store.Work, shelf: type[QuestionBeforehand | AccessNeed], event_id: str) -> None:
    laid = work.rows.scalar(sa.select(sa.func.count()).select_from(shelf).where(shelf.event_id == event_id))
    if (laid or 0) >= MOST_OPEN:
        raise SlowDown(MANY, retry_after=3600)
