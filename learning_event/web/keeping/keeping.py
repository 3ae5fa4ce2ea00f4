"""Until when a learning event is kept, another date, and the legal hold: a page each, and the password again for each change."""

from typing import Any

from flask import Blueprint, render_template

from learning_event.actions.keeping.keeper import keeper_of
from learning_event.actions.keeping.retention import (
    WHY_HOLD,
    WHY_LIFTED,
    DateTyped,
    change_date,
    lift_hold,
    reason_typed,
    set_hold,
)
from learning_event.doorstep import settles_keeping
from learning_event.people import Administrator, CoOrdinator, Reviewer
from learning_event.readings.keeping.keeping import keeping_of
from learning_event.rules.plain_day_form import BOXES
from learning_event.web.answers import saved
from learning_event.web.keeping.clock import today
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent
from learning_event.web.staff.password_again import password_again

NO_DAY_TYPED = {f"retention_date_{box}": "" for box in BOXES}

keeping = Blueprint("keeping", __name__)


def keeping_shown(template: str, who: Reviewer | CoOrdinator | Administrator, event_id: str, **facts: Any) -> str:
    """A page about keeping: with the event's head for its staff, without a word of it for an administrator."""
    kept = keeping_of(event_id, today=today())
    if isinstance(who, Administrator):
        return render_template(template, event=None, keeper=who.part, keeping=kept, **facts)
    return page(template, who, keeper=who.part, keeping=kept, **facts)


@keeping.get("/events/<event_id>/keeping")
def kept_page(event_id: str) -> str:
    return keeping_shown("keeping/keeping.html", settles_keeping(event_id), event_id)


@keeping.get("/events/<event_id>/keeping/date")
def date_page(event_id: str) -> str:
    return keeping_shown("keeping/date.html", settles_keeping(event_id), event_id, none_typed=NO_DAY_TYPED)


@keeping.post("/events/<event_id>/keeping/date")
@shows_again(date_page)
def another_date(event_id: str) -> Any:
    who = keeper_of(event_id, settles_keeping(event_id))
    password_again()
    change_date(who, DateTyped.read(sent()), today=today())
    return saved(next_page=f"/events/{event_id}/keeping", say="It is kept until another day now.")


@keeping.get("/events/<event_id>/keeping/hold")
def hold_page(event_id: str) -> str:
    return keeping_shown("keeping/hold.html", settles_keeping(event_id), event_id)


@keeping.post("/events/<event_id>/keeping/hold")
@shows_again(hold_page)
def hold(event_id: str) -> Any:
    who = keeper_of(event_id, settles_keeping(event_id))
    password_again()
    set_hold(who, reason_typed(sent(), "hold_reason", WHY_HOLD), today=today())
    return saved(
        next_page=f"/events/{event_id}/keeping", say="A legal hold stands. Nothing is erased until it is lifted."
    )


@keeping.post("/events/<event_id>/keeping/hold/lifting")
@shows_again(hold_page)
def lift(event_id: str) -> Any:
    who = keeper_of(event_id, settles_keeping(event_id))
    password_again()
    lift_hold(who, reason_typed(sent(), "hold_reason", WHY_LIFTED), today=today())
    return saved(next_page=f"/events/{event_id}/keeping", say="The legal hold is lifted. The date counts again.")
