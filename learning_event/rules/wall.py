"""What fits on a wall page, so that it can be read from the back: up to four entries and six observations, fewer where long.

Lengths are in characters, heights in lines of the wall's type at 1920 × 1080; a row of one spans the whole wall.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

MOST_ENTRIES = 4
MOST_OBSERVATIONS = 6
IN_A_ROW = 3
LINES = 15
AROUND_ENTRY = 5
AROUND_OBSERVATION = 2
ENTRY_SIGNS = {1: 92, 2: 44, 3: 28, 4: 20}
OBSERVATION_SIGNS = {1: 92, 2: 43, 3: 27}


@dataclass(frozen=True)
class WallPage:
    """From and to (exclusive), counted in entries and in observations."""

    entries: slice
    observations: slice


def wall_pages(entries: Sequence[int], observations: Sequence[int]) -> tuple[WallPage, ...]:
    """Everything is on exactly one page, in order; there is always one page."""
    pages: list[WallPage] = []
    at, seen = 0, 0
    while not pages or at < len(entries) or seen < len(observations):
        some = _most(entries[at:at + MOST_ENTRIES], _entries_high, LINES)
        left = LINES - _entries_high(entries[at:at + some])
        more = _most(observations[seen:seen + MOST_OBSERVATIONS], _observations_high, left, least=0 if some else 1)
        pages.append(WallPage(slice(at, at + some), slice(seen, seen + more)))
        at, seen = at + some, seen + more
    return tuple(pages)


def _most(lengths: Sequence[int], high: Callable[[Sequence[int]], int], room: int, *, least: int = 1) -> int:
    """How many of the next ones fit; `least` go on in any case, so that every page brings something."""
    fits = (n for n in range(len(lengths), 0, -1) if high(lengths[:n]) <= room)
    return next(fits, min(least, len(lengths)))


def _entries_high(lengths: Sequence[int]) -> int:
    return AROUND_ENTRY + max(_lines(n, ENTRY_SIGNS[len(lengths)]) for n in lengths) if lengths else 0


def _observations_high(lengths: Sequence[int]) -> int:
    signs = OBSERVATION_SIGNS[min(len(lengths), IN_A_ROW)]
    rows = (lengths[n:n + IN_A_ROW] for n in range(0, len(lengths), IN_A_ROW))
    return sum(AROUND_OBSERVATION + max(_lines(n, signs) for n in row) for row in rows)


def _lines(length: int, signs: int) -> int:
    return max(1, -(-length // signs))
