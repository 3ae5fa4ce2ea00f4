"""Names used in this review: the lead reviewer's list, and nobody else's."""

from flask import Blueprint, g, jsonify
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.names import NameTyped, add_name, amend_name, withdraw_name
from learning_event.actions.preparing.names_put_in import put_all_names_in, put_names_in
from learning_event.anonymity.shown.checks import ShownChecks
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.names import name_typed, names_listed
from learning_event.readings.preparing.names_standing import entries_with_names
from learning_event.readings.room.checks import checked
from learning_event.rules.counting import counted
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json

names = Blueprint("names", __name__, url_prefix="/events/<event_id>/preparing/names")


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/names"


@names.get("")
def plan(event_id: str) -> str:
    return _page(event_id)


def _page(event_id: str, tried: ShownChecks | None = None) -> str:
    who = getting_ready(event_id)
    names, standing = names_listed(event_id), entries_with_names(event_id)
    return page("preparing/names.html", who, names=names, standing=standing, tried=tried)


@names.post("/trying")
def try_it(event_id: str) -> ResponseReturnValue:
    """What the check would say of a sentence; nothing is kept."""
    who, words = getting_ready(event_id), sent().get("sentence", "")
    tried = checked(who.event_id, words)
    if wants_json():
        return jsonify({"ok": True, "names": list(tried.names), "nudges": list(tried.nudges)})
    g.typed = {"sentence": words}
    return _page(event_id, tried)


@names.post("/in-entries")
@shows_again(plan)
def put_in(event_id: str) -> ResponseReturnValue:
    """`entry` is one part of one entry; without it, all in which nobody has to choose."""
    who, entry = getting_ready(event_id), sent().get("entry", "")
    if entry:
        put_names_in(who, entry)
        return saved(next_page=f"{_list(event_id)}#in-the-records", say="The agreed name was put in.")
    many = put_all_names_in(who)
    said = f"The agreed names were put in in {counted(many, 'place', 'places')}."
    return saved(next_page=f"{_list(event_id)}#in-the-records", say=said, places=many)


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
