"""Until when a learning event is kept, and the legal hold that stops every erasure: each with a reason that stays readable."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from learning_event import store
from learning_event.actions.keeping.keeper import Keeper, event_kept
from learning_event.actions.preparing.typed import text
from learning_event.actions.staff.audit import note
from learning_event.models import LearningEvent
from learning_event.rules.audit import Deed
from learning_event.rules.plain_day import day_said
from learning_event.rules.plain_day_form import read_day
from learning_event.rules.refusals import StandsAlready, WrongInput
from learning_event.rules.retention import wrong_with_date

MOST_REASON = 600
WHY_DATE = "Please write why, in a sentence: the policy, or what was asked for."
WHY_HOLD = "Please write why, in a sentence: who asks that nothing is erased, and about what."
WHY_LIFTED = "Please write why the hold is no longer needed, in a sentence."
THE_SAME_DAY = "It is kept until that day already."
HELD_ALREADY = "A legal hold stands already."
NOT_HELD = "There is no legal hold."


@dataclass(frozen=True)
class DateTyped:
    """Another retention date, ISO text, and why."""

    day: str
    reason: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "DateTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        typed = cls(
            read_day(sent, "retention_date", wrong),
            text(sent, "date_reason", wrong, most=MOST_REASON, needs=WHY_DATE),
        )
        if wrong:
            raise WrongInput(wrong)
        return typed


def reason_typed(sent: Mapping[str, str], box: str, needs: str) -> str:
    """Why a hold is set or lifted."""
    wrong: dict[str, str] = {}
    reason = text(sent, box, wrong, most=MOST_REASON, needs=needs)
    if wrong:
        raise WrongInput(wrong)
    return reason


def change_date(who: Keeper, typed: DateTyped, *, today: dt.date) -> None:
    """Earlier or later, but never a day that is over: an erasure is at least one night away."""
    with store.work(who.event_id) as work:
        event = event_kept(work, who)
        wrong = wrong_with_date(typed.day, held_on=event.held_on, today=today)
        if wrong or typed.day == event.retention_date:
            raise WrongInput({"retention_date": wrong or THE_SAME_DAY})
        event.retention_date = typed.day
        _decided(event, who, f"Kept until {day_said(typed.day)}", typed.reason, today)
        note(work, deed=Deed.RETENTION_CHANGED, account_id=who.account_id, event_id=who.event_id)


def set_hold(who: Keeper, reason: str, *, today: dt.date) -> None:
    """From now on nothing of this event is erased, whatever the date."""
    with store.work(who.event_id) as work:
        event = event_kept(work, who)
        if event.hold:
            raise StandsAlready(HELD_ALREADY)
        event.hold, event.hold_reason, event.hold_since = True, reason, today.isoformat()
        _decided(event, who, "Legal hold set", reason, today)
        note(work, deed=Deed.HOLD_SET, account_id=who.account_id, event_id=who.event_id)


def lift_hold(who: Keeper, reason: str, *, today: dt.date) -> None:
    """The retention date counts again."""
    with store.work(who.event_id) as work:
        event = event_kept(work, who)
        if not event.hold:
            raise StandsAlready(NOT_HELD)
        event.hold, event.hold_reason, event.hold_since = False, "", ""
        _decided(event, who, "Legal hold lifted", reason, today)
        note(work, deed=Deed.HOLD_LIFTED, account_id=who.account_id, event_id=who.event_id)


def _decided(event: LearningEvent, who: Keeper, deed: str, reason: str, today: dt.date) -> None:
    """A list anew, since a change within the old one would not be noticed."""
    decision = {"on": today.isoformat(), "by": who.said, "deed": deed, "reason": reason}
    event.decisions = [*event.decisions, decision]
