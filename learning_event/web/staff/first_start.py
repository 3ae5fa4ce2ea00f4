"""The first start: while the house has no account, this page makes the first reviewer; afterwards it does nothing."""

from typing import Any

from flask import Blueprint, render_template

from learning_event.actions.staff.accounts import STARTED_ALREADY, NewAccount, make_first_account
from learning_event.readings.staff.accounts import nobody_yet
from learning_event.rules.refusals import NotNow
from learning_event.web.login import begin_session
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

first_start = Blueprint("first_start", __name__)


@first_start.get("/start")
def page() -> str:
    if not nobody_yet():
        raise NotNow(STARTED_ALREADY)
    return render_template("staff/first-start.html")


@first_start.post("/start")
@shows_again(page)
def begin() -> Any:
    return begin_session(make_first_account(NewAccount.read(sent())))
