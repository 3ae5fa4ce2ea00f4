"""When each session of the staff was last used by its own person: in memory alone, so that open lines know when it ends."""

from collections import OrderedDict

AT_MOST = 10_000

_last: OrderedDict[str, float] = OrderedDict()


def was_here(session_id: str, at: float) -> None:
    """They have done something themselves; `at` in seconds since 1970."""
    _last[session_id] = at
    _last.move_to_end(session_id)
    while len(_last) > AT_MOST:
        _last.popitem(last=False)


def last_here(session_id: str) -> float:
    """0 when this process has not seen them."""
    return _last.get(session_id, 0.0)


def has_gone(session_id: str) -> None:
    """After signing out."""
    _last.pop(session_id, None)
