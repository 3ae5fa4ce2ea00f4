"""What goes on beside the review: what each body answered is written down, taken back, and topics are closed for the day."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.typed import line, lines, text
from learning_event.models import ClosedTopics, Proceeding
from learning_event.people import Preparing
from learning_event.rules.plain_day_form import read_day
from learning_event.rules.proceedings import Body, Stand
from learning_event.rules.refusals import NotKnown, WrongInput

MOST_TOPICS = 8
NO_STAND = "Please say what you were told: nothing, something that may come, that goes on, or that has ended."
NO_NAME = "Please say who this is, as an office or an organisation. No names."
NOBODY = "Please say who confirmed it, by their role: senior investigating officer, coroner’s officer. No names."
NO_DAY = "Please give the day on which it was confirmed."


@dataclass(frozen=True)
class ProceedingTyped:
    """What one body answered, as typed."""

    stand: str
    name: str
    confirmed_by: str
    confirmed_on: str
    plain_words: str

    @classmethod
    def read(cls, sent: Mapping[str, str], body: str) -> "ProceedingTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        stand = sent.get("stand", "").strip()
        if stand not in tuple(Stand):
            wrong["stand"] = NO_STAND
        typed = cls(
            stand,
            line(sent, "name", wrong, most=120, needs=NO_NAME) if body == Body.OTHER else "",
            line(sent, "confirmed_by", wrong, most=160, needs=NOBODY),
            read_day(sent, "confirmed_on", wrong),
            text(sent, "plain_words", wrong, most=600),
        )
        if not typed.confirmed_on:
            wrong.setdefault("confirmed_on", NO_DAY)
        if wrong:
            raise WrongInput(wrong)
        return typed


def write_down_proceeding(who: Preparing, body: str, typed: ProceedingTyped) -> None:
    """What was written down before of the same body is replaced."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = _row(work, who, body) or Proceeding(event_id=who.event_id, body=body)
        row.stand, row.name, row.plain_words = typed.stand, typed.name, typed.plain_words
        row.confirmed_by, row.confirmed_on = typed.confirmed_by, typed.confirmed_on
        work.rows.add(row)


def take_back_proceeding(who: Preparing, body: str) -> None:
    """As if nobody had asked."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        row = _row(work, who, body)
        if row is None:
            raise NotKnown
        work.rows.delete(row)


def close_topics(who: Preparing, sent: Mapping[str, str]) -> None:
    """One on each line; with none, nothing is closed. Every open page and the wall follow."""
    wrong: dict[str, str] = {}
    topics = lines(sent, "topics", wrong, most=MOST_TOPICS, longest=160)
    if wrong:
        raise WrongInput(wrong)
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        row = work.rows.get(ClosedTopics, who.event_id) or ClosedTopics(event_id=who.event_id)
        row.topics = topics
        work.rows.add(row)
        room_changed(work, event)


def _row(work: store.Work, who: Preparing, body: str) -> Proceeding | None:
    if body not in tuple(Body):
        raise NotKnown
    return work.rows.scalar(sa.select(Proceeding).where(Proceeding.event_id == who.event_id, Proceeding.body == body))
