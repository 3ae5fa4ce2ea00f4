"""Only pages of ours may open the line: what comes from another site, or hides where it comes from, is refused.

engineio's own check lets a missing Origin pass and believes a forged X-Forwarded-Host, and it answers JSONP, which any
site may include. So this stands before it, and engineio's check is switched off.
"""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
WsgiApp = Callable[[Environ, StartResponse], Iterable[bytes]]

PATH = "/socket.io/"
FROM_HERE = {"same-origin", "none"}
REFUSED = b"This line is open to pages of the learning event itself only."

HEADERS = [
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
]


class OwnPagesOnly:
    """A layer before engineio. `secure` means that people come over TLS, though a proxy may have ended it before us."""

    def __init__(self, inner: WsgiApp, *, secure: bool = False) -> None:
        self.inner = inner
        self.secure = secure

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if not environ["PATH_INFO"].startswith(PATH):
            return self.inner(environ, start_response)
        if not is_from_here(environ, secure=self.secure):
            start_response("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8"), *HEADERS])
            return [REFUSED]
        return self.inner(environ, _with_our_headers(start_response))


def is_from_here(environ: Environ, *, secure: bool) -> bool:
    """Whether a request for the line comes from a page of ours, as far as a browser says so."""
    origin = environ.get("HTTP_ORIGIN")
    query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    websocket = "HTTP_UPGRADE" in environ or "websocket" in query.get("transport", [])
    if "j" in query or environ.get("HTTP_SEC_FETCH_SITE", "none") not in FROM_HERE:
        return False
    if origin is None:
        return not websocket
    scheme = "https" if secure else environ["wsgi.url_scheme"]
    return bool(origin == f"{scheme}://{environ.get('HTTP_HOST', '')}")


def _with_our_headers(start_response: StartResponse) -> StartResponse:
    def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
        return start_response(status, [*headers, *HEADERS], *rest)

    return start
