"""Whether whoever asks is still there to hear the answer: the server says how to find out, and every write asks when its turn has come.

Whoever gave up waiting sends the same again, and may have taken it back by the time that the first request has its turn: what nobody
waits for is not written any more, or words that were withdrawn would come back.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from learning_event.rules.refusals import NotSaved


class _Asking:
    """One request. What it began for others goes on without it: then it is `over`, and nobody needs to be there."""

    def __init__(self, is_there: Callable[[], bool]) -> None:
        self.is_there, self.over = is_there, False


_asking: ContextVar[_Asking | None] = ContextVar("asking", default=None)


@contextmanager
def asked_by(is_there: Callable[[], bool]) -> Iterator[None]:
    """While this lasts a request is answered, and `is_there` says whether anybody still waits for that."""
    asking = _Asking(is_there)
    token = _asking.set(asking)
    try:
        yield
    finally:
        asking.over = True
        _asking.reset(token)


def or_not_saved() -> None:
    """NotSaved where they have hung up; without a request, nothing."""
    asking = _asking.get()
    if asking is not None and not asking.over and not asking.is_there():
        raise NotSaved
