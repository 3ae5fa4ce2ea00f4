"""Which learning event is being read or written now: the one whose keys open and seal its cells.

Without a scope every sealed cell stays shut. `store.work(event_id)` and `store.look(event_id)` open it; nothing else has to.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from learning_event.safe import cells
from learning_event.safe.keyring import HOUSE, Keyring, Keys, World
from learning_event.safe.refusing import NoScope, OfAnotherEvent, Tampered


@dataclass(slots=True)
class _Scope:
    """`keys` are fetched with the first cell, inside the transaction, and stay for the rest of it."""

    event_id: str | None
    keys: Keys | None = None


NO_EVENT = _Scope(None)
_scope: ContextVar[_Scope] = ContextVar("event_scope", default=NO_EVENT)
_keyring: Keyring | None = None


def open_safe(folder: Path, key_file: Path) -> None:
    """The folder of keys this house works with; the house's own key is made where there is none."""
    global _keyring
    _keyring = Keyring(folder, key_file)
    _keyring.make_keys(HOUSE)


def keyring() -> Keyring:
    """The open folder of keys."""
    if _keyring is None:
        raise RuntimeError("The folder of keys has not been opened.")
    return _keyring


@contextmanager
def event_scope(event_id: str | None) -> Iterator[None]:
    """Inside, cells of this event open; with None, no cell of any event does."""
    token = _scope.set(_Scope(event_id))
    try:
        yield
    finally:
        _scope.reset(token)


def event_in_scope() -> str | None:
    """The event whose cells open now."""
    return _scope.get().event_id


def sealed(plain: bytes, *, where: str, world: World) -> bytes:
    """A cell for the event in scope; NoScope without one, NoKeys when its keys are gone."""
    keys = _keys(world)
    key_id = keys.sealing[world]
    return cells.seal(plain, where=where, event_id=keys.event_id, key_id=key_id, cipher=keys.ciphers[key_id])


def unsealed(cell: bytes, *, where: str, world: World) -> bytes:
    """What a cell holds; NoScope, NoKeys, or Tampered when it is not of this column, world and event."""
    keys = _keys(world)
    key_id = cells.key_id_of(cell)
    if keys.worlds.get(key_id) != world:
        raise OfAnotherEvent(where) if keyring().knows(key_id, world) else Tampered(where)
    return cells.unseal(cell, where=where, event_id=keys.event_id, cipher=keys.ciphers[key_id])


def _keys(world: World) -> Keys:
    if world == "house":
        return keyring().keys_of(HOUSE)
    scope = _scope.get()
    if scope.keys is None:
        if scope.event_id is None:
            raise NoScope("say which learning event this is about")
        scope.keys = keyring().keys_of(scope.event_id)
    return scope.keys
