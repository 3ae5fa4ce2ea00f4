"""Erasing in two steps: first what goes and which event is meant, then the password again. Nothing is erased before the second."""

from pathlib import Path
from typing import Any

from flask import Blueprint, current_app

from learning_event.actions.keeping.erasing import ErasureTyped, check_erasure, erase
from learning_event.actions.keeping.keeper import keeper_of
from learning_event.doorstep import may_erase
from learning_event.readings.keeping.keeping import keeping_of, would_be_erased
from learning_event.rules.refusals import NotNow
from learning_event.web.answers import saved
from learning_event.web.keeping.clock import today
from learning_event.web.keeping.keeping import keeping_shown
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json
from learning_event.web.staff.password_again import password_again

ERASED = "It is erased. The certificate says what was destroyed; it names nobody."

erasing = Blueprint("erasing", __name__)


@erasing.get("/events/<event_id>/keeping/erasing")
def first_page(event_id: str) -> str:
    who = may_erase(event_id)
    why_not = keeping_of(event_id, today=today()).why_not
    if why_not:
        raise NotNow(why_not)
    return keeping_shown("keeping/erasing.html", who, event_id, goes=would_be_erased(event_id))


@erasing.post("/events/<event_id>/keeping/erasing")
@shows_again(first_page)
def first_step(event_id: str) -> Any:
    who, typed = may_erase(event_id), ErasureTyped.read(sent())
    check_erasure(keeper_of(event_id, who), typed, today=today())
    if wants_json():
        return saved(next_page=f"/events/{event_id}/keeping/erasing", next=f"/events/{event_id}/erasure")
    return second_page(event_id)


def second_page(event_id: str) -> str:
    typed = sent()
    confirmed, policy = typed.get("confirmed", ""), typed.get("policy", "")
    return keeping_shown("keeping/erasing-now.html", may_erase(event_id), event_id, confirmed=confirmed, policy=policy)


@erasing.post("/events/<event_id>/erasure")
@shows_again(second_page)
def second_step(event_id: str) -> Any:
    who = keeper_of(event_id, may_erase(event_id))
    password_again()
    erase(who, ErasureTyped.read(sent()), today=today(), data=Path(current_app.config["DATA"]))
    return saved(next_page="/erasures", say=ERASED, erased=True)
