"""A support contact is invited: the link is shown once, to copy, and sent by e-mail where this house can."""

from flask import Blueprint, current_app, request
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.contact_invitations import Inviting, invite, send_again
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
    typed, back = sent(), _list(event_id)
    by_mail = bool(current_app.config["MAIL"]) and typed.get("by_mail") == "yes"
    made = invite(who, contact_id, Inviting(_page(), not_them=typed.get("not_them") == "yes", by_mail=by_mail))
    if wants_json():
        return saved(next_page=back, status=201, link=made.address, until=made.until, mailed_to=made.mailed_to)
    return page("preparing/invitation-made.html", who, made=made, back=back)


@contact_invitations.post("/letter")
@shows_again(one)
def once_more(event_id: str, contact_id: str) -> ResponseReturnValue:
    name = send_again(getting_ready(event_id), contact_id)
    return saved(next_page=_list(event_id), say=f"The letter to {name} is on its way again.")


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/support-contacts"


def _page() -> str:
    """To what the link is an end, as people reach this house."""
    scheme = "https" if current_app.config["SESSION_COOKIE_SECURE"] else request.scheme
    return f"{scheme}://{request.host}/invitation/"
