"""Signing in, with a first password or one's own, and signing out."""

from typing import Any

from flask import Blueprint, render_template, session
from flask_login import current_user, logout_user

from learning_event.actions.staff.presence import has_gone
from learning_event.actions.staff.signing_in import choose_own_password, sign_in, sign_out
from learning_event.readings.staff.accounts import nobody_yet
from learning_event.web.answers import saved
from learning_event.web.login import begin_session, note_that_they_are_here
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

signing_in = Blueprint("signing_in", __name__)
signing_in.before_app_request(note_that_they_are_here)

FIRST = "/sign-in/first"


@signing_in.get("/sign-in")
def page() -> str:
    return render_template("staff/sign-in.html", nobody_yet=nobody_yet())


@signing_in.post("/sign-in")
@shows_again(page)
def come_in() -> Any:
    typed = sent()
    account = sign_in(typed.get("email", ""), typed.get("password", ""), typed.get("code", ""))
    if account.first_password:
        return saved(next_page=FIRST, signed_in=False, next=FIRST)
    return begin_session(account)


@signing_in.get("/sign-in/first")
def first_page() -> str:
    return render_template("staff/first-password.html")


@signing_in.post("/sign-in/first")
@shows_again(first_page)
def choose() -> Any:
    typed = sent()
    return begin_session(choose_own_password(typed.get("email", ""), typed.get("password", ""), typed.get("own", "")))


@signing_in.post("/sign-out")
def leave() -> Any:
    if current_user.is_authenticated:
        sign_out(current_user.account_id)
        has_gone(session.get("_id", ""))
    logout_user()
    session.clear()
    return saved(next_page="/sign-in", say="You are signed out, on every device where you were signed in.")
