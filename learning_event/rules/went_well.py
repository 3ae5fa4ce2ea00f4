"""What went well always comes first, and right under it what made it possible; then the rest, in the order it had."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from learning_event.rules.observation import Kind

FIRST = (Kind.WENT_WELL, Kind.MADE_POSSIBLE)


class HasKind(Protocol):
    """Anything of one of the ten kinds."""

    @property
    def kind(self) -> str: ...


Said = TypeVar("Said", bound=HasKind)


def went_well_first(said: Iterable[Said]) -> tuple[Said, ...]:
    """Within one place on the timeline, one group or one theme."""
    return tuple(sorted(said, key=lambda one: FIRST.index(Kind(one.kind)) if one.kind in FIRST else len(FIRST)))


def of_what_went_well(said: Iterable[Said]) -> tuple[Said, ...]:
    """Only those two kinds, in that order."""
    return tuple(one for one in went_well_first(said) if one.kind in FIRST)
