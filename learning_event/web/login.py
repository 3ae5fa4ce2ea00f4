"""Staff sign-in by Flask-Login, made to keep nothing of address or browser. Participants never meet it."""

import hmac
import secrets
from typing import Any

from flask import session
from flask_login import LoginManager, UserMixin, login_user

from learning_event.people import SignedIn
from learning_event.readings.staff.accounts import account_with
from learning_event.readings.staff.their_events import first_page_of
from learning_event.web.answers import saved

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
    account_id, _, key = in_session.partition(".")
    account = account_with(account_id)
    if account is None or not hmac.compare_digest(account.session_key, key):
        return None
    return StaffSession(account)


def begin_session(account: SignedIn) -> Any:
    """A new session, into which nothing of an earlier one is carried over; then on to their event, or to the list."""
    session.clear()
    login_user(StaffSession(account))
    page = first_page_of(account.id)
    return saved(next_page=page, signed_in=True, next=page)
