"""What fits on a wall page, so that it can be read from the back: up to four entries and six observations, fewer where long.

Heights are in lines of the wall's type at 1920 × 1080; a row of one spans the whole wall. Observations stay with their entry.
"""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_ENTRIES = 4
MOST_OBSERVATIONS = 6
IN_A_ROW = 3
LINES = 17
AROUND_ENTRY = 5
AROUND_OBSERVATION = 2
ENTRY_SIGNS = {1: 92, 2: 44, 3: 30, 4: 22}
OBSERVATION_SIGNS = {1: 92, 2: 44, 3: 28}


@dataclass(frozen=True)
class OnTheWall:
    """An entry or an observation, with its words."""

    is_entry: bool
    words: str


def wall_pages(things: Sequence[OnTheWall]) -> tuple[slice, ...]:
    """Pages as slices: everything on exactly one of them, in order; there is always a page, and each brings something."""
    pages, start = [], 0
    for end in range(1, len(things) + 1):
        if end - start > 1 and not _fits(things[start:end]):
            pages.append(slice(start, end - 1))
            start = end - 1
    return (*pages, slice(start, len(things)))


def _fits(things: Sequence[OnTheWall]) -> bool:
    entries = [thing.words for thing in things if thing.is_entry]
    observations = [thing.words for thing in things if not thing.is_entry]
    if len(entries) > MOST_ENTRIES or len(observations) > MOST_OBSERVATIONS:
        return False
    return _entries_high(entries) + _observations_high(observations) <= LINES


def _entries_high(entries: Sequence[str]) -> int:
    return AROUND_ENTRY + max(_lines(words, ENTRY_SIGNS[len(entries)]) for words in entries) if entries else 0


def _observations_high(observations: Sequence[str]) -> int:
    signs = OBSERVATION_SIGNS.get(len(observations), OBSERVATION_SIGNS[IN_A_ROW])
    rows = (observations[n : n + IN_A_ROW] for n in range(0, len(observations), IN_A_ROW))
    return sum(AROUND_OBSERVATION + max(_lines(words, signs) for words in row) for row in rows)


def _lines(words: str, signs: int) -> int:
    return sum(max(1, -(-len(line) // signs)) for line in words.split("\n"))
