"""What has just happened, wordless, said after it is written: ids and numbers, never words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar


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


News = Shown | TimelineChanged | RoomChanged | NarrativeChanged | SupportAsked | SupportChanged | DeskChanged
Announcement = News | NoLongerHere

T = TypeVar("T")
_listeners: dict[type, list[Callable[[Any], None]]] = {}


def listen(kind: type[T], listener: Callable[[T], None]) -> None:
    """From now on `listener` hears every announcement of this kind, once."""
    heard = _listeners.setdefault(kind, [])
    if listener not in heard:
        heard.append(listener)


def say(announcement: Announcement) -> None:
    """Tells everybody who listens."""
    for listener in _listeners.get(type(announcement), ()):
        listener(announcement)


def nobody_listens() -> None:
    """Forgets all listeners, as before the start."""
    _listeners.clear()
