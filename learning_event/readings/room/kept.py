"""What was read of a learning event stays at hand as long as nothing is written anywhere: a whole room reads it once.

Only in memory, and only what the room sees. The first to ask after something was written reads it again while the others wait for that,
and whatever is older than the last write is forgotten every two seconds (live/watch.py), the words of an event that was erased with it.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar, cast
from weakref import WeakValueDictionary

from learning_event import store
from learning_event.safe.scope import keyring

MOST = 64

Found = TypeVar("Found")
Name = tuple[str, ...]
State = tuple[int, int | str]

_kept: OrderedDict[Name, tuple[State, Any]] = OrderedDict()
_turns: WeakValueDictionary[Name, "_Turn"] = WeakValueDictionary()


class _Turn:
    """A lock that is there as long as somebody has it or waits for it."""

    def __init__(self) -> None:
        self.lock = threading.RLock()


def kept(what: str, event_id: str, *more: str, read: Callable[[], Found]) -> Found:
    """The same value as long as nothing is written; nobody may change it. Without its keys an event is read, and refused."""
    state = store.state()
    if state is None or not keyring().has_keys(event_id):
        return read()
    name = (what, event_id, *more)
    if _is_at_hand(name, state):
        return cast(Found, _taken(name))
    turn = _turns.setdefault(name, _Turn())
    with turn.lock:
        # Where reading gives way to others (PostgreSQL), a whole room would read it two hundred times at once.
        state = store.state()
        if state is None or not _is_at_hand(name, state):
            found = read()
            if state is None:
                return found
            _kept[name] = (state, found)
            while len(_kept) > MOST:
                _kept.popitem(last=False)
        return cast(Found, _taken(name))


def forget_what_is_older() -> None:
    """Whatever was read before the last write."""
    state = store.state()
    for name in [name for name, (at, _) in _kept.items() if at != state]:
        del _kept[name]


def _is_at_hand(name: Name, state: State) -> bool:
    held = _kept.get(name)
    return held is not None and held[0] == state


def _taken(name: Name) -> Any:
    _kept.move_to_end(name)
    return _kept[name][1]
