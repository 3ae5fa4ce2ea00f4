"""Setting up the second step of signing in: a square for an authenticator app, a first code, and recovery codes shown once.

Whoever must have one comes here straight from their password and is not signed in before it is done; anybody else of the
staff comes from their own page.
"""

from typing import Any

from flask import Blueprint, Response, render_template, request
from flask_login import current_user

from learning_event.actions.staff.second_step import confirm_second_step, new_recovery_codes
from learning_event.documents.code_square import code_square
from learning_event.people import SignedIn
from learning_event.readings.staff.second_step import enrolment_of
from learning_event.readings.staff.their_events import first_page_of
from learning_event.rules.second_step import in_groups
from learning_event.web.answers import saved
from learning_event.web.login import begin_session_here, let_them_set_it_up, who_sets_it_up
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json
from learning_event.web.staff.own_account import page as own_account
from learning_event.web.staff.password_again import password_again

second_step = Blueprint("second_step", __name__)


@second_step.get("/sign-in/second-step")
def page() -> str:
    account = who_sets_it_up()
    return render_template(
        "staff/second-step.html",
        secret=enrolment_of(account.id).secret,
        account=account,
        signed_in=current_user.is_authenticated,
    )


@second_step.get("/sign-in/second-step.svg")
def square() -> Response:
    return Response(code_square(enrolment_of(who_sets_it_up().id).address), mimetype="image/svg+xml")


@second_step.post("/sign-in/second-step")
@shows_again(page)
def confirm() -> Any:
    account = who_sets_it_up()
    codes = confirm_second_step(account.id, sent().get("code", ""))
    begin_session_here(account)
    return _shown_once(account, codes, next_page=first_page_of(account.id))


@second_step.post("/account/second-step")
@shows_again(own_account)
def begin() -> Any:
    """For the first time or, with another telephone, anew."""
    return let_them_set_it_up(password_again(), signed_in=True, anew=True)


@second_step.post("/account/recovery-codes")
@shows_again(own_account)
def another_set() -> Any:
    account = password_again()
    return _shown_once(account, new_recovery_codes(account.id), next_page="/account")


def _shown_once(account: SignedIn, codes: tuple[str, ...], *, next_page: str) -> Any:
    grouped = [in_groups(code).replace(" ", "-") for code in codes]
    if wants_json():
        return saved(next_page=next_page, recovery_codes=grouped, next=next_page)
    return render_template(
        "staff/recovery-codes.html", codes=grouped, account=account, host=request.host, next_page=next_page
    )
