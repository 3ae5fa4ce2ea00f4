"""The lenses of the coverage board: what a learning event may look at, each with a prompt, so that what was left out is seen."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TALKED_ABOUT = "talked about"
NOT_YET = "not yet talked about"
MOST_IN_NOTE = 400


@dataclass(frozen=True)
class Lens:
    """`asks` is its prompt for the wall; a tag of one of its `themes` or `factors` says that it was talked about."""

    id: str
    words: str
    asks: str
    themes: tuple[str, ...]
    factors: tuple[str, ...]

    def used(self, themes: Collection[str], factors: Collection[str]) -> bool:
        """Whether what the room said or the records say has been tagged so; a part of a theme counts for the theme."""
        by_theme = any(tag == own or tag.startswith(f"{own}.") for tag in themes for own in self.themes)
        return by_theme or any(factor in self.factors for factor in factors)


@cache
def lenses() -> tuple[Lens, ...]:
    """In their order, from lenses.json."""
    found = json.loads(files(__package__).joinpath("lenses.json").read_text(encoding="utf-8"))
    return tuple(
        Lens(one["id"], one["words"], one["asks"], tuple(one["themes"]), tuple(one["factors"])) for one in found
    )


@dataclass(frozen=True)
class Used:
    """How a lens stands: talked about or not, and what the reviewer wrote of how, or why not."""

    words: str
    talked_about: bool
    note: str


def said_of_lenses(board: Sequence[Used]) -> tuple[str, ...]:
    """For the method section: those used, then each that was not, with its reason or the plain fact that none was written."""
    used = [_with_note(one) for one in board if one.talked_about]
    not_used = [
        f"{one.words}, because: {one.note.rstrip('.')}" if one.note else f"{one.words} (no reason was written down)"
        for one in board
        if not one.talked_about
    ]
    said = [f"Lenses used: {'; '.join(used)}."] if used else []
    return (*said, *([f"Lenses not used: {'; '.join(not_used)}."] if not_used else []))


def _with_note(one: Used) -> str:
    return f"{one.words} ({one.note.rstrip('.')})" if one.note else one.words
