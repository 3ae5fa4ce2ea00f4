"""The codes of requests for support in the asker's browser: a cookie each, sent to the pages about support and to the room's page.

Never with anything that is kept of what is written in the room: no address that keeps words lies under these two paths.
"""

import secrets
from collections.abc import Iterable
from typing import Any

from flask import Response, current_app, make_response, request

NAME = "support-"
MOST = 8


def codes_here() -> list[str]:
    """Of the requests that were made from this browser, as far as they come with this page."""
    return [value for name, value in sorted(request.cookies.items()) if name.startswith(NAME)][:MOST]


def with_code(answer: Any, event_id: str, code: str) -> Response:
    """Until the browser is closed, and out of reach of any script."""
    with_cookie, name = make_response(answer), NAME + secrets.token_hex(4)
    for path in _paths(event_id):
        with_cookie.set_cookie(name, code, path=path, **_kept_close())
    return with_cookie


def without_codes(answer: Any, event_id: str, codes: Iterable[str]) -> Response:
    """What has served its purpose is taken out of the browser."""
    without, gone = make_response(answer), set(codes)
    for name, value in request.cookies.items():
        if name.startswith(NAME) and value in gone:
            for path in _paths(event_id):
                without.delete_cookie(name, path=path, **_kept_close())
    return without


def _paths(event_id: str) -> tuple[str, str]:
    return f"/events/{event_id}/support", f"/events/{event_id}/room"


def _kept_close() -> dict[str, Any]:
    return {"httponly": True, "samesite": "Lax", "secure": current_app.config["SESSION_COOKIE_SECURE"]}
