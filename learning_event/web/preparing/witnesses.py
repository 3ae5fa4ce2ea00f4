"""The doors for limits that were agreed with a possible witness: the lead reviewer's alone, and beside nothing that is written."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.witnesses import agree_limits, close_parts, take_limits_off
from learning_event.doorstep import lead_reviewer
from learning_event.readings.preparing.witnesses import witnesses_of
from learning_event.rules.witness import SAID
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

witnesses = Blueprint("witnesses", __name__, url_prefix="/events/<event_id>/preparing/witnesses")

CLOSED = tuple((closed.value, words) for closed, words in SAID.items())


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/witnesses"


@witnesses.get("")
def limits(event_id: str) -> str:
    return page("preparing/witnesses.html", lead_reviewer(event_id), agreed=witnesses_of(event_id), closed=CLOSED)


def limits_again(event_id: str, **_where: str) -> str:
    return limits(event_id)


@witnesses.post("")
@shows_again(limits)
def agree(event_id: str) -> ResponseReturnValue:
    agree_limits(lead_reviewer(event_id), sent())
    return saved(next_page=_list(event_id), say="It stands on that seat’s screen, and nowhere else.")


@witnesses.post("/<place_id>/withdrawal")
@shows_again(limits_again)
def take_off(event_id: str, place_id: str) -> ResponseReturnValue:
    take_limits_off(lead_reviewer(event_id), place_id)
    return saved(next_page=_list(event_id), say="Nothing is agreed with that place any more.")


@witnesses.post("/parts")
@shows_again(limits)
def parts(event_id: str) -> ResponseReturnValue:
    close_parts(lead_reviewer(event_id), sent())
    return saved(next_page=f"{_list(event_id)}#parts", say="Kept. It holds from now on, in the part that goes on too.")
