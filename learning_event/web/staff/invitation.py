"""The page behind an invitation: opening it uses nothing up, since mail programs open links too; the form on it does, once."""

from typing import Any

from flask import Blueprint, make_response, render_template
from flask_login import current_user

from learning_event.actions.staff.invitations import Taking, take_invitation
from learning_event.anonymity.shown.invitation import ShownInvitation
from learning_event.people import SignedIn
from learning_event.readings.staff.invitations import invitation_behind
from learning_event.readings.staff.second_step import second_step_of
from learning_event.rules.refusals import NotKnown
from learning_event.web.login import begin_session, begin_session_here, let_them_set_it_up
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

invitation = Blueprint("invitation", __name__, url_prefix="/invitation/<code>")

NOTHING, NO_LONGER = 404, 410


@invitation.get("")
def page(code: str) -> Any:
    found = invitation_behind(code)
    here = current_user.name if current_user.is_authenticated else ""
    answer = make_response(
        render_template("staff/invitation.html", invitation=found or ShownInvitation("unknown"), code=code, here=here)
    )
    if found is None or found.state != "open":
        answer.status_code = NO_LONGER if found else NOTHING
    return answer


@invitation.post("")
@shows_again(page)
def take(code: str) -> Any:
    found, typed = invitation_behind(code), sent()
    if found is None:
        raise NotKnown
    account = take_invitation(code, Taking.read(typed))
    if typed.get("second_step") == "yes" and not second_step_of(account.id).stands:
        return _on_to_the_second_step(account)
    return begin_session(account, then=f"/events/{found.event_id}/supporting/part")


def _on_to_the_second_step(account: SignedIn) -> Any:
    begin_session_here(account)
    return let_them_set_it_up(account, signed_in=True)
