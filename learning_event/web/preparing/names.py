"""Names used in this review: the lead reviewer's list, and nobody else's."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.names import NameTyped, add_name, amend_name, withdraw_name
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.names import name_typed, names_listed
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

names = Blueprint("names", __name__, url_prefix="/events/<event_id>/preparing/names")


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/names"


@names.get("")
def plan(event_id: str) -> str:
    return page("preparing/names.html", getting_ready(event_id), names=names_listed(event_id))


@names.get("/<name_id>")
def one(event_id: str, name_id: str) -> str:
    return page("preparing/name.html", getting_ready(event_id), name=name_typed(event_id, name_id))


@names.post("")
@shows_again(plan)
def add(event_id: str) -> ResponseReturnValue:
    name_id = add_name(getting_ready(event_id), NameTyped.read(sent()))
    return saved(next_page=_list(event_id), status=201, say="The name was added.", id=name_id)


@names.post("/<name_id>")
@shows_again(one)
def amend(event_id: str, name_id: str) -> ResponseReturnValue:
    amend_name(getting_ready(event_id), name_id, NameTyped.read(sent()))
    return saved(next_page=_list(event_id), say="The name was amended.")


@names.post("/<name_id>/withdrawal")
@shows_again(one)
def withdraw(event_id: str, name_id: str) -> ResponseReturnValue:
    withdraw_name(getting_ready(event_id), name_id)
    return saved(next_page=_list(event_id), say="The name was withdrawn.")
