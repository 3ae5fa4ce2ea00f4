"""A support contact is invited: the link is shown once, to copy."""

from flask import Blueprint, current_app, request
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.contact_invitations import invite
from learning_event.doorstep import getting_ready
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.preparing.support_contacts import one
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json
from learning_event.web.staff.password_again import password_again

contact_invitations = Blueprint(
    "contact_invitations", __name__, url_prefix="/events/<event_id>/preparing/support-contacts/<contact_id>"
)


@contact_invitations.post("/invitation")
@shows_again(one)
def make(event_id: str, contact_id: str) -> ResponseReturnValue:
    who = getting_ready(event_id)
    password_again()
    made = invite(who, contact_id, not_them=sent().get("not_them") == "yes")
    address, back = _address(made.code), f"/events/{event_id}/preparing/support-contacts"
    if wants_json():
        return saved(next_page=back, status=201, link=address, until=made.until)
    return page("preparing/invitation-made.html", who, made=made, link=address, back=back)


def _address(code: str) -> str:
    """As people reach this house."""
    scheme = "https" if current_app.config["SESSION_COOKIE_SECURE"] else request.scheme
    return f"{scheme}://{request.host}/invitation/{code}"
