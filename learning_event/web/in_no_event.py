"""Every request begins in no learning event: what it reads or writes of one, an action or a reading has to name itself."""

from collections.abc import Callable, Iterable
from typing import Any

from learning_event.safe.scope import event_scope

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class InNoEvent:
    """Wraps an application, so that no request finds the sealed cells of an event open that somebody else was reading."""

    def __init__(self, inner: WsgiApp) -> None:
        self.inner = inner

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        with event_scope(None):
            return self.inner(environ, start_response)
