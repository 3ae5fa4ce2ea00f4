"""The support contacts' doors: added, amended, their answers noted, withdrawn."""

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.contact_answers import note_answer
from learning_event.actions.preparing.support_contacts import (
    ContactTyped,
    add_contact,
    amend_contact,
    withdraw_contact,
)
from learning_event.actions.staff.accounts import give_sign_in
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.people import agencies_listed, contact_typed, contacts_listed
from learning_event.rules.telephone import doubt_about
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.preparing.choices import others_to_choose
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json
from learning_event.web.staff.password_again import password_again

support_contacts = Blueprint("support_contacts", __name__, url_prefix="/events/<event_id>/preparing/support-contacts")

HAS_ONE = "They have a sign-in already. It stays as it is, and this learning event is on their page now."


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/support-contacts"


@support_contacts.get("")
def plan(event_id: str) -> str:
    who, contacts = getting_ready(event_id), contacts_listed(event_id)
    return page("preparing/support-contacts.html", who, contacts=contacts)


@support_contacts.get("/new")
def new(event_id: str) -> str:
    return page(
        "preparing/support-contact.html",
        getting_ready(event_id),
        typed_contact=None,
        agencies=agencies_listed(event_id),
        others=others_to_choose(contacts_listed(event_id)),
        by_mail=bool(current_app.config["MAIL"]),
    )


@support_contacts.get("/<contact_id>")
def one(event_id: str, contact_id: str) -> str:
    who = getting_ready(event_id)
    return page(
        "preparing/support-contact.html",
        who,
        typed_contact=contact_typed(event_id, contact_id),
        agencies=agencies_listed(event_id),
        others=others_to_choose(contacts_listed(event_id), but=contact_id),
        by_mail=bool(current_app.config["MAIL"]),
    )


@support_contacts.post("")
@shows_again(new)
def add(event_id: str) -> ResponseReturnValue:
    who, typed = getting_ready(event_id), ContactTyped.read(sent())
    contact_id = add_contact(who, typed)
    say = _with_doubt("The support contact was added.", typed)
    return saved(next_page=_list(event_id), status=201, say=say, id=contact_id)


@support_contacts.post("/<contact_id>")
@shows_again(one)
def amend(event_id: str, contact_id: str) -> ResponseReturnValue:
    who, typed = getting_ready(event_id), ContactTyped.read(sent())
    amend_contact(who, contact_id, typed)
    return saved(next_page=_list(event_id), say=_with_doubt("The support contact was amended.", typed))


@support_contacts.post("/<contact_id>/withdrawal")
@shows_again(one)
def withdraw(event_id: str, contact_id: str) -> ResponseReturnValue:
    withdraw_contact(getting_ready(event_id), contact_id)
    return saved(next_page=_list(event_id), say="The support contact was withdrawn.")


@support_contacts.post("/<contact_id>/sign-in")
@shows_again(one)
def give(event_id: str, contact_id: str) -> ResponseReturnValue:
    who = getting_ready(event_id)
    password_again()
    given = give_sign_in(who, contact_id)
    if not given.first_password:
        return saved(next_page=_list(event_id), say=HAS_ONE, email=given.email, first_password=None)
    if wants_json():
        return jsonify({"ok": True, "email": given.email, "first_password": given.first_password})
    return page(
        "preparing/sign-in-given.html",
        who,
        given=given,
        to=contact_typed(event_id, contact_id).said,
        back=_list(event_id),
        at="support-contacts",
    )


@support_contacts.post("/<contact_id>/answered")
@shows_again(one)
def note_what_they_said(event_id: str, contact_id: str) -> ResponseReturnValue:
    name = note_answer(getting_ready(event_id), contact_id, sent().get("answer", ""))
    return saved(next_page=_list(event_id), say=f"Noted, beside the name of {name}.")


def _with_doubt(say: str, typed: ContactTyped) -> str:
    """What may be wrong with a number is said once when it is saved, and stands beside it in the list."""
    return f"{say} {doubt_about(typed.telephone)}".rstrip()
