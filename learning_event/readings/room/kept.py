"""What was read of a learning event stays at hand as long as nothing is written anywhere: a whole room reads it once.

Only in memory, and only what the room sees. The first to ask after something was written reads it again, and whatever is older
than the last write is forgotten every two seconds (live/attaching.py), the words of an event that was erased with it.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

from learning_event import store
from learning_event.safe.scope import keyring

MOST = 64

Found = TypeVar("Found")

_kept: OrderedDict[tuple[str, ...], tuple[tuple[int, int | str], Any]] = OrderedDict()


def kept(what: str, event_id: str, *more: str, read: Callable[[], Found]) -> Found:
    """The same value as long as nothing is written; nobody may change it. Without its keys an event is read, and refused."""
    state = store.state()
    if state is None or not keyring().has_keys(event_id):
        return read()
    name = (what, event_id, *more)
    held = _kept.get(name)
    if held is not None and held[0] == state:
        _kept.move_to_end(name)
        found: Found = held[1]
        return found
    found = read()
    _kept[name] = (state, found)
    while len(_kept) > MOST:
        _kept.popitem(last=False)
    return found


def forget_what_is_older() -> None:
    """Whatever was read before the last write."""
    state = store.state()
    for name in [name for name, (at, _) in _kept.items() if at != state]:
        del _kept[name]
