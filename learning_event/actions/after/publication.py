"""Told before publication: a list that is written down, ticked and amended, after sealing too."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.typed import line
from learning_event.models import Afterwards, PublicationStep
from learning_event.people import Preparing
from learning_event.rules.plain_day_form import read_day
from learning_event.rules.publication import USUAL, wrong_with_step
from learning_event.rules.refusals import NotKnown, NotNow, WrongInput

MOST_STEPS = 40
NOBODY = "Please say who is to be told, in role words."
TOO_MANY = "There are forty on the list already, and there is no room for more."
NOT_EMPTY = "There is a list already. The usual one is for an empty page."


@dataclass(frozen=True)
class StepTyped:
    """`on_day` is an ISO day, or empty."""

    who: str
    by_whom: str
    on_day: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "StepTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        typed = cls(
            line(sent, "who", wrong, most=160, needs=NOBODY),
            line(sent, "by_whom", wrong, most=160),
            read_day(sent, "on_day", wrong),
        )
        if wrong:
            raise WrongInput(wrong)
        return typed


def add_step(who: Preparing, typed: StepTyped) -> str:
    """At the end of the list. Gives its id."""
    with store.work(who.event_id) as work:
        days = work.rows.get(Afterwards, who.event_id)
        if mistake := wrong_with_step(typed.on_day, published_on=days.published_on if days else ""):
            raise WrongInput({"on_day": mistake})
        many, last = _so_far(work, who)
        if many >= MOST_STEPS:
            raise NotNow(TOO_MANY)
        row = PublicationStep(event_id=who.event_id, position=last + 1, **vars(typed))
        work.rows.add(row)
        work.rows.flush()
        return row.id


def take_the_usual(who: Preparing) -> None:
    """The usual list, to amend; NotNow when there is one already."""
    with store.work(who.event_id) as work:
        if _so_far(work, who)[0]:
            raise NotNow(NOT_EMPTY)
        work.rows.add_all(
            PublicationStep(event_id=who.event_id, position=n, who=told, by_whom=by)
            for n, (told, by) in enumerate(USUAL, 1)
        )


def tick_step(who: Preparing, step_id: str, *, told: bool) -> None:
    """They have been told, or not yet after all."""
    with store.work(who.event_id) as work:
        _step(work, step_id).told = told


def take_step_off(who: Preparing, step_id: str) -> None:
    """Off the list again."""
    with store.work(who.event_id) as work:
        work.rows.delete(_step(work, step_id))


def _step(work: store.Work, step_id: str) -> PublicationStep:
    row = work.find(PublicationStep, step_id)
    if row is None:
        raise NotKnown
    return row


def _so_far(work: store.Work, who: Preparing) -> tuple[int, int]:
    """How many, and the last position."""
    wanted = sa.select(sa.func.count(), sa.func.max(PublicationStep.position))
    many, last = work.rows.execute(wanted.where(PublicationStep.event_id == who.event_id)).one()
    return many, last or 0
