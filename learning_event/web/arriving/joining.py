"""The first page: a joining code, and the way to sign in for those who lead, support or arrange."""

import secrets
from typing import Any

from flask import Blueprint, current_app, render_template, request, session
from flask.sansio.blueprints import BlueprintSetupState

from learning_event.actions.arriving.coming_in import CARD_USED, UNKNOWN_CODE, must_be_open
from learning_event.actions.arriving.wrong_codes import WrongCodes
from learning_event.anonymity.codes import as_printed, read_code
from learning_event.doorstep import event_of_seat
from learning_event.readings.arriving.invitations import invitation_of
from learning_event.rules.refusals import StandsAlready, WrongInput
from learning_event.web.answers import saved
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

joining = Blueprint("joining", __name__)


@joining.record
def count_wrong_codes(house: BlueprintSetupState) -> None:
    house.app.extensions["wrong_codes"] = WrongCodes()


@joining.get("/")
def welcome() -> str:
    code = read_code(request.args.get("code", ""))
    return render_template("arriving/join.html", code=as_printed(code) if code else "", seated_in=event_of_seat())


@joining.post("/join")
@shows_again(welcome)
def join() -> Any:
    typed, browser = sent().get("code", ""), session.get("browser", "")
    wrong_codes: WrongCodes = current_app.extensions["wrong_codes"]
    wrong_codes.may_try(browser)
    invitation = invitation_of(typed)
    if invitation is None:
        session["browser"] = browser = browser or secrets.token_urlsafe(12)
        wrong_codes.was_wrong(browser)
        raise WrongInput({"code": UNKNOWN_CODE})
    wrong_codes.was_right(browser)
    event_id = invitation.event_id
    if event_of_seat() == event_id:
        return saved(next_page=f"/events/{event_id}/room", event=event_id)
    if invitation.used:
        raise StandsAlready(CARD_USED)
    if invitation.card and invitation.state == "preparing":
        session["joining"] = read_code(typed)
        return saved(next_page=f"/events/{event_id}/briefing", event=event_id)
    must_be_open(invitation.state)
    session["joining"] = read_code(typed)
    return saved(next_page=f"/events/{event_id}/place", event=event_id)
