"""The first start: while the house has no account, this page makes the first reviewer; afterwards it does nothing.

Only somebody who sees what the server says at its start can use it: it names a start-up code there.
"""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Flask, current_app, render_template

from learning_event.actions.staff.accounts import STARTED_ALREADY, NewAccount, make_first_account
from learning_event.anonymity.codes import ALPHABET
from learning_event.readings.staff.accounts import nobody_yet
from learning_event.rules.refusals import NotNow, WrongInput
from learning_event.rules.second_step import CODE_SIGNS, as_typed, in_groups
from learning_event.web.login import begin_session
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

first_start = Blueprint("first_start", __name__)

NOT_THE_CODE = "Please type the start-up code as the server said it when it started, in its terminal or its log."


@first_start.get("/start")
def page() -> str:
    if not nobody_yet():
        raise NotNow(STARTED_ALREADY)
    return render_template("staff/first-start.html")


@first_start.post("/start")
@shows_again(page)
def begin() -> Any:
    page()
    return begin_session(make_first_account(_read(sent())))


def start_code(app: Flask) -> str | None:
    """What the server says at its start: 80 bits, the same from all its processes. None once there is an account."""
    return in_groups(_code(app)).replace(" ", "-") if nobody_yet() else None


def _read(typed: Mapping[str, str]) -> NewAccount:
    code = as_typed(typed.get("start_code", ""))
    fits = hmac.compare_digest(code.encode(), _code(current_app).encode())
    errors = {} if fits else {"start_code": NOT_THE_CODE}
    try:
        new = NewAccount.read(typed)
    except WrongInput as no:
        raise WrongInput({**errors, **no.errors}) from no
    if errors:
        raise WrongInput(errors)
    return new


def _code(app: Flask) -> str:
    key = app.config["SECRET_KEY"]
    made = hmac.new(key if isinstance(key, bytes) else key.encode(), b"first start", hashlib.sha256).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in made[:CODE_SIGNS])
