"""Erasing a learning event: confirmed twice, the keys first, and every step written down when it is done.

Nothing but a person begins an erasure. Once begun it cannot be taken back, and whatever interrupts it, it is finished: by the next
start of the house, or by `learning-event erase --resume`.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.keeping.erasing_steps import HOW, Erasing
from learning_event.actions.keeping.keeper import Keeper, event_kept
from learning_event.actions.preparing.typed import line
from learning_event.actions.staff.audit import note
from learning_event.models import Erasure, LearningEvent, Pseudonym
from learning_event.rules.audit import Deed
from learning_event.rules.erasure import Step, is_reference, may_be_erased, steps_after
from learning_event.rules.refusals import NotKnown, WrongInput
from learning_event.safe.scope import keyring

MOST_POLICY = 300
WHICH_POLICY = "Please write under which policy or decision it is erased. It stands on the certificate."
BROUGHT_BACK = "Erased on that day; its sealed records came back with an older copy and were removed again"
NAMES_SOMEBODY = (
    "This names somebody or something of this learning event. The certificate stays, so please leave that out."
)


@dataclass(frozen=True)
class ErasureTyped:
    """`confirmed` is the child's chosen name, or for an administrator the event's reference, as it was typed."""

    confirmed: str
    policy: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "ErasureTyped":
        """WrongInput names the policy where it is missing; what was confirmed is compared with the event itself."""
        wrong: dict[str, str] = {}
        typed = cls(sent.get("confirmed", ""), line(sent, "policy", wrong, most=MOST_POLICY, needs=WHICH_POLICY))
        if wrong:
            raise WrongInput(wrong)
        return typed


def check_erasure(who: Keeper, typed: ErasureTyped, *, today: dt.date) -> None:
    """The first of two confirmations: whether it may be erased, and whether they mean this one. Nothing is written."""
    with store.work(who.event_id) as work:
        _may(event_kept(work, who), who, typed, work, today)


def erase(who: Keeper, typed: ErasureTyped, *, today: dt.date, data: Path) -> None:
    """The second: from the first commit on there is no way back. `data` is the folder in which the event's files may lie."""
    with store.work(who.event_id) as work:
        event = event_kept(work, who)
        _may(event, who, typed, work, today)
        work.rows.add(
            Erasure(
                event_id=event.id,
                by_account_id=who.account_id,
                erased_on=today.isoformat(),
                retention_date=event.retention_date,
                policy=typed.policy,
                step=Step.CONFIRMED,
            )
        )
        note(work, deed=Deed.ERASURE_BEGUN, account_id=who.account_id, event_id=who.event_id)
    finish(who.event_id, data=data)


def finish(event_id: str, *, data: Path) -> None:
    """All steps that are left; NotKnown when no erasure was begun. After the last one nothing happens."""
    with store.look() as rows:
        row = rows.get(Erasure, event_id)
    if row is None:
        raise NotKnown
    erasing = Erasing(row.event_id, row.by_account_id, dt.date.fromisoformat(row.erased_on), data)
    for step in steps_after(Step(row.step)):
        HOW[step](erasing)
        _done(event_id, step)


def finish_what_was_begun(*, data: Path) -> tuple[str, ...]:
    """Every erasure that something interrupted; gives the events. For the start of the house, before a door opens."""
    with store.look() as rows:
        begun = rows.scalars(sa.select(Erasure.event_id).where(Erasure.step != Step.DONE)).all()
    for event_id in begun:
        finish(event_id, data=data)
    return tuple(begun)


def finish_what_was_brought_back(*, data: Path) -> tuple[str, ...]:
    """Events that were erased and lie here again, sealed and without keys, since an older copy was laid out; gives the events."""
    with store.look() as rows:
        here = rows.execute(sa.select(LearningEvent.id, LearningEvent.retention_date)).all()
    back = [(event_id, day, on) for event_id, day in here if (on := keyring().erased_on(event_id))]
    for event_id, day, on in back:
        with store.work() as work:
            work.rows.add(
                Erasure(
                    event_id=event_id,
                    by_account_id="",
                    erased_on=on.isoformat(),
                    retention_date=day,
                    policy=BROUGHT_BACK,
                    step=Step.CONFIRMED,
                )
            )
            note(work, deed=Deed.ERASURE_BEGUN, event_id=event_id)
        finish(event_id, data=data)
    return tuple(event_id for event_id, _, _ in back)


def _done(event_id: str, step: Step) -> None:
    with store.work() as work:
        row = work.rows.get_one(Erasure, event_id)
        row.step = step
        if step is Step.DONE:
            note(work, deed=Deed.ERASURE_DONE, account_id=row.by_account_id, event_id=event_id)


def _may(event: LearningEvent, who: Keeper, typed: ErasureTyped, work: store.Work, today: dt.date) -> None:
    may_be_erased(state=event.state, hold=event.hold, retention_date=event.retention_date, today=today)
    errors = {}
    if who.part == "administrator":
        if not is_reference(typed.confirmed, event.id):
            errors["confirmed"] = "Please type the reference of this learning event to say that you mean this one."
    elif typed.confirmed.strip().casefold() != event.child.strip().casefold():
        errors["confirmed"] = f"Please type {event.child} to say that you mean this learning event."
    if _names_somebody(event, typed.policy, work):
        errors["policy"] = NAMES_SOMEBODY
    if errors:
        raise WrongInput(errors)


def _names_somebody(event: LearningEvent, policy: str, work: store.Work) -> bool:
    """Whether the policy, which outlives all else, holds a name that this event knows."""
    names = {event.child}
    for row in work.rows.scalars(sa.select(Pseudonym).where(Pseudonym.event_id == event.id)):
        names |= {row.real_name, *row.also_written}
    said = _as_heard(policy)
    return any(_as_heard(name) in said for name in names if name.strip())


def _as_heard(words: str) -> str:
    """Letters and figures alone, between spaces: a hyphen or a capital makes no other name of it."""
    return f" {' '.join(''.join(sign if sign.isalnum() else ' ' for sign in words.casefold()).split())} "
