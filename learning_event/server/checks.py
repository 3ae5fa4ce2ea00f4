"""What must be true of a house before it may serve anybody; `learning-event doctor` says it at any time."""

import datetime as dt
from collections.abc import Iterator, Mapping

from flask import Flask
from gevent import monkey

from learning_event.safe.scope import keyring
from learning_event.server.check_files import look_at_files
from learning_event.server.check_keeping import look_at_keeping
from learning_event.server.check_mail import look_at_mail
from learning_event.server.check_programs import put_together, rivals, too_old_or_new
from learning_event.server.check_settings import look_at_settings
from learning_event.server.findings import Finding
from learning_event.settings import Settings


class CannotStart(Exception):
    """A server that may not start, with a sentence that says what to do."""


def may_start() -> None:
    """Raises CannotStart where gevent did not come first, or where another websocket library would push itself in."""
    if not monkey.is_module_patched("socket"):
        raise CannotStart(
            "Please start the server with “learning-event serve” or “python app.py”, which prepare gevent first."
        )
    for rival in rivals():
        raise CannotStart(rival.sentence)


def before_it_opens(settings: Settings, environment: Mapping[str, str], host: str) -> Iterator[Finding]:
    """Nothing is opened or made for this."""
    yield from rivals()
    yield from too_old_or_new()
    yield from look_at_settings(settings, environment, host)
    yield from look_at_mail(settings.mail)
    yield from look_at_files(settings, environment)


def once_it_is_open(app: Flask) -> Iterator[Finding]:
    """The application as it is put together, and what is kept in its database and its folder of keys."""
    yield from put_together(app)
    yield from look_at_keeping(keyring(), dt.datetime.now(dt.UTC).date())
