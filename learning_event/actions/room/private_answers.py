"""An author's answer to the lead reviewer's private question: slip and seat prove whose it is, and nothing else is asked.

It waits in the tray, under a mark of its own, and is handed over at a showing (handing_over.py). Until the narrative is sealed it
may be changed or taken back; then it is erased.
"""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.handing_over import ANSWER
from learning_event.actions.room.observations import may_change
from learning_event.anonymity.marks import answer_hash, is_slip, mark_hash
from learning_event.anonymity.normaliser import normal
from learning_event.models import Observation, PrivateQuestion, TrayObservation
from learning_event.people import Practitioner
from learning_event.rules.observation import AnchorKind, Kind
from learning_event.rules.refusals import NotYours, WrongInput
from learning_event.rules.stale import still_as

MOST_CHARACTERS = 1000
NOT_ASKED = "Only the person who wrote an observation can answer a question about it."
EMPTY = "Please write your answer first. You need not answer at all."


def answer_question(who: Practitioner, slip: str, typed: str, *, seen: str = "") -> None:
    """New words take the place of those before; empty ones take an answer back."""
    words = _read(typed)
    with store.work(who.event_id) as work:
        shown, asked = _asked(work, who, slip)
        may_change(work, who.event_id)
        still_as(seen, asked.words, now=f"The lead reviewer asks now: “{asked.words}”")
        waiting = work.rows.get(TrayObservation, answer_hash(who.seat, slip))
        if not words and waiting is None and not asked.answer:
            raise WrongInput({"answer": EMPTY})
        if waiting is None:
            work.rows.add(_in_tray(who, slip, shown, words))
        elif not words and not asked.answer:
            work.rows.delete(waiting)
        else:
            waiting.words = words


def _read(typed: str) -> str:
    words = normal(typed)
    over = len(words) - MOST_CHARACTERS
    if over > 0:
        raise WrongInput({"answer": f"This is {over:,} character{'s' * (over > 1)} too long. Please make it shorter."})
    return words


def _asked(work: store.Work, who: Practitioner, slip: str) -> tuple[Observation, PrivateQuestion]:
    """Another's slip, one that nobody has, and one of which nothing is asked are told alike."""
    mark = mark_hash(who.seat, slip) if is_slip(slip) else b""
    shown = work.rows.scalar(
        sa.select(Observation).where(Observation.mark_hash == mark, Observation.event_id == who.event_id)
    )
    asked = work.rows.get(PrivateQuestion, shown.id) if shown else None
    if shown is None or asked is None:
        raise NotYours(NOT_ASKED)
    return shown, asked


def _in_tray(who: Practitioner, slip: str, shown: Observation, words: str) -> TrayObservation:
    return TrayObservation(
        mark_hash=answer_hash(who.seat, slip),
        event_id=who.event_id,
        deed=ANSWER,
        kind=Kind.QUESTION,
        words=words,
        anchor=AnchorKind.CASE,
        anchor_ref=shown.id,
    )
