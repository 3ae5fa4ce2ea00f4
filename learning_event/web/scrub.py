"""The outermost layer: forgets who is calling before Flask or Socket.IO can know.

It must be put on after Flask-SocketIO has replaced `app.wsgi_app`. Headers are let through by name, because proxies put
addresses under ever new ones; whatever a browser says about itself, its languages or where it has been stays outside. Of what it
can unpack only "gzip" is left, which every browser says.
"""

from collections.abc import Callable, Iterable
from typing import Any

Environ = dict[str, Any]
WsgiApp = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

NOBODY = "0.0.0.0"  # noqa: S104 - an address that is nobody's, not one to listen on

LET_THROUGH = frozenset(
    {
        "HTTP_ACCEPT",
        "HTTP_CONNECTION",
        "HTTP_COOKIE",
        "HTTP_EXPECT",
        "HTTP_HOST",
        "HTTP_IF_MODIFIED_SINCE",
        "HTTP_IF_NONE_MATCH",
        "HTTP_IF_RANGE",
        "HTTP_ORIGIN",
        "HTTP_RANGE",
        "HTTP_SEC_FETCH_DEST",
        "HTTP_SEC_FETCH_MODE",
        "HTTP_SEC_FETCH_SITE",
        "HTTP_SEC_WEBSOCKET_KEY",
        "HTTP_SEC_WEBSOCKET_VERSION",
        "HTTP_TRANSFER_ENCODING",
        "HTTP_UPGRADE",
        "HTTP_X_CSRF_TOKEN",
        "HTTP_X_REQUESTED_WITH",
    }
)
ASKS_FOR_A_TOKEN, TOKEN = "/metrics", "HTTP_AUTHORIZATION"
"""A proxy may put the name of whoever signs in with it under the same header: for every other address it is forgotten."""
FORGET = frozenset({"REMOTE_HOST", "REMOTE_IDENT", "REMOTE_PORT", "REMOTE_USER"})


class Scrub:
    """Wraps an application; beneath it everybody calls from 0.0.0.0 with a browser that has no name."""

    def __init__(self, inner: WsgiApp) -> None:
        self.inner = inner

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        token = environ.get(TOKEN, "") if environ.get("PATH_INFO") == ASKS_FOR_A_TOKEN else ""
        unpacks = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
        for name in [name for name in environ if _tells(name)]:
            del environ[name]
        environ["REMOTE_ADDR"] = NOBODY
        if token:
            environ[TOKEN] = token
        if unpacks:
            environ["HTTP_ACCEPT_ENCODING"] = "gzip"
        return self.inner(environ, start_response)


def _tells(name: str) -> bool:
    return name in FORGET or (name.startswith("HTTP_") and name not in LET_THROUGH)
