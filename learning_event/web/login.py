"""Staff sign-in by Flask-Login, made to keep nothing of address or browser. Participants never meet it.

The signed session holds whose it is, a random name of its own, when it began and when its person last did something. A page
that only brings itself up to date does not keep it alive.
"""

import hmac
import secrets
import time
from typing import Any

from flask import current_app, request, session
from flask_login import LoginManager, UserMixin, current_user, login_user

from learning_event.actions.staff.presence import was_here
from learning_event.actions.staff.second_step import begin_second_step
from learning_event.people import SignedIn
from learning_event.readings.staff.accounts import account_with
from learning_event.readings.staff.second_step import second_step_of
from learning_event.readings.staff.sessions import session_is_over
from learning_event.readings.staff.their_events import first_page_of
from learning_event.rules.refusals import NotSignedIn
from learning_event.rules.session import SETTING_UP
from learning_event.web.answers import saved
from learning_event.web.joined import FOR_EVERYBODY

FIRST_SIGN_IN = "Please sign in first. The second step is set up straight after your password."
EVERY_MINUTE = 60
SECOND_STEP = "/sign-in/second-step"
BY_THEMSELVES = FOR_EVERYBODY | {"timeline.fragment", "now.room_is", "waiting.until_let_in", "support.requests"}

login_manager = LoginManager()
login_manager.session_protection = None
# Flask-Login hashes address and user agent into the session even with protection off (0.6.3): random bytes instead.
login_manager._session_identifier_generator = lambda: secrets.token_hex(16)


class StaffSession(UserMixin):
    """Somebody signed in. The id in the session carries the account's session key, so a new password ends old sessions."""

    def __init__(self, account: SignedIn) -> None:
        self.account_id, self.name, self._key = account.id, account.name, account.session_key

    def get_id(self) -> str:
        return f"{self.account_id}.{self._key}"


@login_manager.user_loader
def _staff_session(in_session: str) -> StaffSession | None:
    account = _account_of(in_session)
    if account is None:
        return None
    times = {"begun": session.get("begun", 0), "seen": session.get("seen", 0)}
    if session_is_over(account.id, **times, now=time.time()):
        return None
    return None if lacks_second_step(account) else StaffSession(account)


def begin_session(account: SignedIn, *, then: str = "") -> Any:
    """A new session, into which nothing of an earlier one is carried over; then on to `then`, to their event, or to the list.

    Whoever must have a second step and has none is not signed in yet: they come to the page where they set it up.
    """
    session.clear()
    if lacks_second_step(account):
        return let_them_set_it_up(account, signed_in=False)
    _sign_in(account)
    page = then or first_page_of(account.id)
    return saved(next_page=page, signed_in=True, next=page)


def begin_session_here(account: SignedIn) -> None:
    """A new session for somebody who stays where they are."""
    session.clear()
    _sign_in(account)


def let_them_set_it_up(account: SignedIn, *, signed_in: bool, anew: bool = False) -> Any:
    """On to the page of the second step, which knows them for half an hour; nothing else does by this."""
    begin_second_step(account.id, anew=anew)
    session["setting_up"] = [f"{account.id}.{account.session_key}", int(time.time())]
    return saved(next_page=SECOND_STEP, signed_in=signed_in, next=SECOND_STEP)


def who_sets_it_up() -> SignedIn:
    """Somebody who has just typed their password, and sets up the second step."""
    whose, since = session.get("setting_up", ("", 0))
    account = _account_of(whose) if time.time() < since + SETTING_UP else None
    if account is None:
        raise NotSignedIn(FIRST_SIGN_IN)
    return account


def lacks_second_step(account: SignedIn) -> bool:
    """Whether this house asks for one before anything else, and they have none."""
    if not current_app.config["REQUIRE_TOTP"]:
        return False
    step = second_step_of(account.id)
    return step.needed and not step.stands


def note_that_they_are_here() -> None:
    """Before each request: whatever somebody does themselves keeps their session alive."""
    if not session.get("_user_id") or not _is_their_own_doing() or not current_user.is_authenticated:
        return
    now = int(time.time())
    was_here(session["_id"], now)
    if now >= session["seen"] + EVERY_MINUTE:
        session["seen"] = now


def _sign_in(account: SignedIn) -> None:
    login_user(StaffSession(account))
    session["begun"] = session["seen"] = int(time.time())
    was_here(session["_id"], session["seen"])


def _account_of(in_session: str) -> SignedIn | None:
    account_id, _, key = in_session.partition(".")
    account = account_with(account_id)
    return account if account and hmac.compare_digest(account.session_key, key) else None


def _is_their_own_doing() -> bool:
    """A form, or a page they went to: not what a page fetches for itself. Browsers say which (Sec-Fetch-Mode)."""
    if request.method != "GET":
        return True
    return request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate" and request.endpoint not in BY_THEMSELVES
