"""What is held about one learning event, as it is given away to somebody with a right to it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownTable:
    """A shelf: its columns, and its rows as text. `said` is its name in words."""

    name: str
    said: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ShownHeldBack:
    """Held, but not in the pack: a column, or a whole shelf where `column` is empty; and how much is in it."""

    table: str
    column: str
    why: str
    how_much: str


@dataclass(frozen=True)
class ShownDisclosure:
    """`reference` is the event's; `made_on` a plain day; `child` the name chosen for the review."""

    reference: str
    child: str
    partnership: str
    made_on: str
    sealed: bool
    tables: tuple[ShownTable, ...]
    held_back: tuple[ShownHeldBack, ...]
