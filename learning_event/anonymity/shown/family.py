"""What was agreed with the family, as whoever prepares the day sees it."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_event.anonymity.shown.records import ShownRecord


@dataclass(frozen=True)
class ShownDayToAvoid:
    """`said` is the day in words."""

    id: str
    said: str
    why: str


@dataclass(frozen=True)
class ShownFamily:
    """`fields` are the form's boxes; `clashes` are sentences; `entries` are those of the family's own lane, by date."""

    fields: Mapping[str, str]
    avoid: tuple[ShownDayToAvoid, ...]
    clashes: tuple[str, ...]
    entries: tuple[ShownRecord, ...]
