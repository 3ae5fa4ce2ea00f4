"""The agencies' doors."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.agencies import add_agency, agency_typed, amend_agency, withdraw_agency
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.people import agencies_listed, agency_listed
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

agencies = Blueprint("agencies", __name__, url_prefix="/events/<event_id>/preparing/agencies")


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/agencies"


@agencies.get("")
def plan(event_id: str) -> str:
    return page("preparing/agencies.html", getting_ready(event_id), agencies=agencies_listed(event_id))


@agencies.get("/<agency_id>")
def one(event_id: str, agency_id: str) -> str:
    who = getting_ready(event_id)
    return page("preparing/agency.html", who, agency=agency_listed(event_id, agency_id))


@agencies.post("")
@shows_again(plan)
def add(event_id: str) -> ResponseReturnValue:
    agency_id = add_agency(getting_ready(event_id), agency_typed(sent()))
    return saved(next_page=_list(event_id), status=201, say="The agency was added.", id=agency_id)


@agencies.post("/<agency_id>")
@shows_again(one)
def amend(event_id: str, agency_id: str) -> ResponseReturnValue:
    amend_agency(getting_ready(event_id), agency_id, agency_typed(sent()))
    return saved(next_page=_list(event_id), say="The agency was amended.")


@agencies.post("/<agency_id>/withdrawal")
@shows_again(one)
def withdraw(event_id: str, agency_id: str) -> ResponseReturnValue:
    withdraw_agency(getting_ready(event_id), agency_id)
    return saved(next_page=_list(event_id), say="The agency was withdrawn.")
