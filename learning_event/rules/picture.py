"""Where things stand in the picture of the whole case: a true scale of days, rows for what would overlap, gaps in a thread.

Everything is in points of a drawing 1,280 wide. What lies outside the period stands at its edge.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

WIDTH, LEFT, RIGHT = 1280, 190, 1266
OPEN_END = 54
NARROWEST_BAR = 14
HALF_A_DOT = 12
HALF_A_GAP = 13
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MOST_MONTH_NAMES = 16


@dataclass(frozen=True)
class Scale:
    """From a day to a point, over whole months."""

    first: dt.date
    last: dt.date

    @classmethod
    def over(cls, start: dt.date, end: dt.date) -> "Scale":
        """Covers the months in which the period begins and ends."""
        after = dt.date(end.year + end.month // 12, end.month % 12 + 1, 1)
        return cls(start.replace(day=1), after - dt.timedelta(days=1))

    def x(self, day: dt.date) -> int:
        """The point of a day; what is earlier or later than the scale stands at its edge."""
        days = (self.last - self.first).days + 1
        gone = min(max((day - self.first).days, 0), days)
        return LEFT + round(gone * (RIGHT - LEFT) / days)

    def months(self) -> tuple[tuple[str, int], ...]:
        """Names with their points; the year stands beside each January, and long periods leave names out."""
        firsts = list(_firsts(self.first, self.last))
        every = -(-len(firsts) // MOST_MONTH_NAMES)
        return tuple(
            (f"{SHORT_MONTHS[day.month - 1]}{f' {day.year}' if day.month == 1 else ''}", self.x(day))
            for n, day in enumerate(firsts)
            if n % every == 0
        )


@dataclass(frozen=True)
class Stretch:
    """How far a mark reaches from `x` to `x2`; both are equal for one day."""

    x: int
    x2: int


def stretch(scale: Scale, earliest: dt.date | None, latest: dt.date | None) -> Stretch | None:
    """None for something undated; an open end fades over a fixed length."""
    if earliest is None and latest is None:
        return None
    if earliest is None or latest is None:
        return _open(scale, earliest, latest)
    x, x2 = scale.x(earliest), scale.x(latest)
    if earliest == latest:
        return Stretch(x, x)
    x = min(x, RIGHT - NARROWEST_BAR)
    return Stretch(x, max(x2, x + NARROWEST_BAR))


def rows_of(stretches: Sequence[Stretch]) -> tuple[int, ...]:
    """For each stretch the first row (from 0) in which it covers none before it."""
    ends: list[int] = []
    rows = []
    for one in stretches:
        start, end = one.x - HALF_A_DOT, one.x2 + HALF_A_DOT
        row = next((n for n, taken in enumerate(ends) if taken <= start), len(ends))
        ends[row : row + 1] = [end]
        rows.append(row)
    return tuple(rows)


def pieces(gaps: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """A thread from edge to edge, broken around each point where nothing was recorded."""
    whole, at = [], LEFT
    for gap in sorted(gaps):
        if gap - HALF_A_GAP > at:
            whole.append((at, gap - HALF_A_GAP))
        at = max(at, gap + HALF_A_GAP)
    return tuple([*whole, (at, RIGHT)] if at < RIGHT else whole)


def lines_of(title: str, width: int, *, a_sign: float = 8.2) -> tuple[str, ...]:
    """A title broken into lines that fit a band of this width, by the mean width of a sign."""
    lines: list[str] = []
    for word in title.split(" "):
        if lines and (len(lines[-1]) + 1 + len(word)) * a_sign <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _open(scale: Scale, earliest: dt.date | None, latest: dt.date | None) -> Stretch:
    if latest is not None:
        x2 = max(scale.x(latest), LEFT + NARROWEST_BAR)
        return Stretch(max(LEFT, x2 - OPEN_END), x2)
    x = min(scale.x(earliest or scale.first), RIGHT - NARROWEST_BAR)
    return Stretch(x, min(RIGHT, x + OPEN_END))


def _firsts(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    day = first
    while day <= last:
        yield day
        day = dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
