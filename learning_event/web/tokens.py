"""Forms are taken only from our own pages: a token in every form, and the browser's own word for where it came from."""

from urllib.parse import urlsplit

from flask import Flask, request
from flask_wtf.csrf import CSRFError, CSRFProtect

from learning_event.rules.refusals import FromElsewhere, Refusal
from learning_event.web.refusals import refused

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({"same-origin", "none"})


class FormTooOld(Refusal):
    """The token did not fit: the page was opened before a sign-in, a sign-out or a restart with another key."""

    status = 400
    sentence = "This page was too old to send. What you wrote is below, and can be sent again from here."


def guard_forms(app: Flask) -> None:
    """Both guards; the token has no time limit, since people write slowly and laptops sleep."""
    app.config.update(WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False, WTF_CSRF_HEADERS=["X-CSRF-Token"])
    app.before_request(_only_from_here)
    CSRFProtect(app)
    app.register_error_handler(CSRFError, lambda _: refused(FormTooOld()))


def _only_from_here() -> None:
    if request.method in SAFE:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in OWN:
        raise FromElsewhere
    origin = request.headers.get("Origin")
    if origin == "null" and site in OWN:
        return  # our pages send no referrer, and so a browser hides the origin of their forms, but not where they come from
    if origin is not None and (origin == "null" or urlsplit(origin).netloc != request.host):
        raise FromElsewhere
