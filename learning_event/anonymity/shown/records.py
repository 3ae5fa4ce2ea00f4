"""What the lead reviewer prepares, as the pages show it: the agenda, key episodes, entries from the records, and an import."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from learning_event.anonymity.shown.timeline import ShownEntry


@dataclass(frozen=True)
class ShownPart:
    """A part of the day; `doing` says its activity in words."""

    id: str
    number: int
    title: str
    starts: str
    minutes: int
    activity: str
    doing: str
    on_the_board: str
    prompts: tuple[str, ...]


@dataclass(frozen=True)
class ShownAgenda:
    """`now` is the id of the part that the room is in, empty before the day begins; times are HH:MM, empty without parts."""

    begins: str
    ends: str
    parts: tuple[ShownPart, ...]
    now: str


@dataclass(frozen=True)
class ShownEpisodePlan:
    """A key episode in the list; `entries` is how many timeline entries stand in it."""

    id: str
    number: int
    title: str
    short_title: str
    dates: str
    asks: str
    entries: int


@dataclass(frozen=True)
class ShownRecord:
    """A timeline entry in the reviewer's list, with the key episode in which it stands."""

    entry: ShownEntry
    time: str
    episode: str


@dataclass(frozen=True)
class ShownRecords:
    """The list, or the part of it that was asked for; `all` is how many entries there are."""

    rows: tuple[ShownRecord, ...]
    all: int


class Choice(NamedTuple):
    """Something to choose from a list."""

    key: str
    words: str


@dataclass(frozen=True)
class ShownTyped:
    """A form filled with what is kept; `said` is the thing in words, for the heading."""

    id: str
    said: str
    fields: Mapping[str, str]


@dataclass(frozen=True)
class ShownWrongRow:
    """A row of an import that cannot be taken as it is: its number (the heading is row 1), as it was read, and what to do."""

    number: int
    as_read: str
    what_to_do: tuple[str, ...]
