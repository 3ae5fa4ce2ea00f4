"""What has just happened, wordless, said after it is written: ids and numbers, never words.

What is said here is carried to the other processes of the house as well, where there are any (live/between.py); what comes from them is
only passed on to those who listen here.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar, get_args


@dataclass(frozen=True)
class Shown:
    """A showing has laid observations on the timeline."""

    event_id: str
    number: int


@dataclass(frozen=True)
class TimelineChanged:
    """Something that was on the timeline is not as it was (an entry, an episode, a withdrawal): fetch it again."""

    event_id: str
    number: int


@dataclass(frozen=True)
class RoomChanged:
    """Another segment or activity, or somebody was let in."""

    event_id: str


@dataclass(frozen=True)
class NarrativeChanged:
    """Statements were put to the room, closed or sealed."""

    event_id: str
    version: int


@dataclass(frozen=True)
class SupportAsked:
    """Somebody asked this contact for support."""

    event_id: str
    support_contact_id: str
    request_id: str


@dataclass(frozen=True)
class SupportChanged:
    """A request that this contact has, or had, is not as it was: answered, taken back, gone on or over."""

    event_id: str
    support_contact_id: str


@dataclass(frozen=True)
class DeskChanged:
    """Something that the desks alone show is not as it was."""

    event_id: str


@dataclass(frozen=True)
class NoLongerHere:
    """A place was closed, or an account signed out: lines that were opened with it are hung up. Nobody is told."""

    holder_id: str


@dataclass(frozen=True)
class PerhapsMissed:
    """Something may have been written and nobody told, because the line to the database was lost over it: whoever shows it, look."""


News = Shown | TimelineChanged | RoomChanged | NarrativeChanged | SupportAsked | SupportChanged | DeskChanged
Announcement = News | NoLongerHere | PerhapsMissed

KINDS: dict[object, Any] = {kind.__name__: kind for kind in get_args(Announcement)}

T = TypeVar("T")
_listeners: dict[type, list[Callable[[Any], None]]] = {}
_carriers: list[Callable[[Announcement], None]] = []


def listen(kind: type[T], listener: Callable[[T], None]) -> None:
    """From now on `listener` hears every announcement of this kind, once."""
    heard = _listeners.setdefault(kind, [])
    if listener not in heard:
        heard.append(listener)


def carry(carrier: Callable[[Announcement], None]) -> None:
    """From now on `carrier` takes whatever is said here to the other processes; it may not wait for them."""
    _carriers.append(carrier)


def say(announcement: Announcement) -> None:
    """Tells everybody who listens, here and in the other processes."""
    pass_on(announcement)
    for carrier in _carriers:
        carrier(announcement)


def pass_on(announcement: Announcement) -> None:
    """Tells everybody who listens here."""
    for listener in _listeners.get(type(announcement), ()):
        listener(announcement)


def nobody_listens() -> None:
    """Forgets all listeners, as before the start."""
    _listeners.clear()
    _carriers.clear()


def as_plain(announcement: Announcement) -> dict[str, str | int]:
    """Its kind, its ids and its numbers."""
    return {"kind": type(announcement).__name__, **asdict(announcement)}


def from_plain(said: Any) -> Announcement | None:
    """The same again; None for anything that is no announcement."""
    kind = KINDS.get(said.get("kind")) if isinstance(said, dict) else None
    if kind is None:
        return None
    wanted = {one.name: one.type for one in fields(kind)}
    if {name: type(value) for name, value in said.items() if name != "kind"} != wanted:
        return None
    announcement: Announcement = kind(**{name: said[name] for name in wanted})
    return announcement
