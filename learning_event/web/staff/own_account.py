"""One's own page: how one signs in, and another password."""

from typing import Any

from flask import Blueprint, current_app, render_template

from learning_event.actions.staff.signing_in import change_password
from learning_event.doorstep import signed_in
from learning_event.readings.staff.second_step import second_step_of
from learning_event.web.answers import saved
from learning_event.web.login import begin_session_here
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json
from learning_event.web.staff.password_again import password_again

own_account = Blueprint("own_account", __name__)

CHANGED = "Your password is changed. Wherever else you were signed in, you are signed out now."


@own_account.get("/account")
def page() -> Any:
    account = signed_in()
    step = second_step_of(account.id)
    if wants_json():
        return saved(next_page="", second_step=step.stands, recovery_codes_left=step.codes_left)
    must = bool(step.needed and current_app.config["REQUIRE_TOTP"])
    return render_template("staff/account.html", account=account, step=step, must=must)


@own_account.get("/account/password")
def password_page() -> str:
    return render_template("staff/password.html", account=signed_in())


@own_account.post("/account/password")
@shows_again(password_page)
def change() -> Any:
    account = password_again()
    begin_session_here(change_password(account.id, sent().get("own", "")))
    return saved(next_page="/account", say=CHANGED, next="/account")
