"""The doors to who works on this event: the lead reviewer appoints, and takes away, each with the password again."""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from learning_event.actions.staff.roles import Appointment, appoint, take_away
from learning_event.doorstep import lead_reviewer
from learning_event.readings.preparing.staff import colleague, staff_of
from learning_event.rules.role import GIVEN_BY_THE_LEAD, MAY, SAID
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json
from learning_event.web.staff.password_again import password_again

staff = Blueprint("staff", __name__, url_prefix="/events/<event_id>/preparing/staff")

PARTS = tuple((role.value, SAID[role], MAY[role]) for role in GIVEN_BY_THE_LEAD)
HAS_AN_ACCOUNT = "They have an account already, and find this learning event on their page now."
TAKEN = "They see nothing of this learning event any more."


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/staff"


@staff.get("")
def plan(event_id: str) -> str:
    return page("preparing/staff.html", lead_reviewer(event_id), staff=staff_of(event_id), parts=PARTS)


@staff.get("/<account_id>")
def one(event_id: str, account_id: str) -> str:
    who = lead_reviewer(event_id)
    return page("preparing/colleague.html", who, colleague=colleague(event_id, account_id))


@staff.post("")
@shows_again(plan)
def add(event_id: str) -> ResponseReturnValue:
    who = lead_reviewer(event_id)
    new = Appointment.read(sent())
    password_again()
    given = appoint(who, new)
    if not given.first_password:
        return saved(next_page=_list(event_id), status=201, say=HAS_AN_ACCOUNT, email=given.email, first_password=None)
    if wants_json():
        return jsonify({"ok": True, "email": given.email, "first_password": given.first_password}), 201
    return page("preparing/sign-in-given.html", who, given=given, to=new.name, back=_list(event_id), at="staff")


@staff.post("/<account_id>/withdrawal")
@shows_again(one)
def withdraw(event_id: str, account_id: str) -> ResponseReturnValue:
    who = lead_reviewer(event_id)
    password_again()
    take_away(who, account_id)
    return saved(next_page=_list(event_id), say=TAKEN)
