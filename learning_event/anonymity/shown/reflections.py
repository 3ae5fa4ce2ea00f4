"""How the day was: what the reviewers read once it is closed, and what one seat has said so far."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ShownTotals:
    """A statement and how many said what, in the order of the scale; no `counts` where fewer than five answered it."""

    statement: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class ShownReflections:
    """`closed` without `shown` means that fewer than five said anything. `words` by question, shuffled."""

    closed: bool
    shown: bool
    totals: tuple[ShownTotals, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class ShownOwnReflection:
    """For that very seat: `why_not` says why nothing can be said now, or is empty; `fields` are the form's boxes."""

    why_not: str
    given: bool
    fields: Mapping[str, str]
