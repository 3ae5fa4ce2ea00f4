"""All tables of a file with our heading as one table: one heading, and below it every row that is not empty."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from learning_event.rules.entry_file import MOST_COLUMNS, CannotBeRead, Unread
from learning_event.rules.entry_table import COLUMNS, MOST_BYTES, MOST_ROWS, NEEDED, heading_names

LINES_ABOVE = 50
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)")

Cells = list[str]


class OneTable:
    """Grows table by table; refuses as soon as it is more than may be brought in."""

    def __init__(self) -> None:
        self.heading: Cells = []
        self.rows: list[Cells] = []
        self._nearest: list[Cells] = []
        self._size = 0

    def add(self, table: Iterable[Cells]) -> bool:
        """Whether the table has our heading; lines may stand above it."""
        lines = (line for line in map(_trimmed, table) if line)
        above = []
        for line in islice(lines, LINES_ABOVE):
            if set(NEEDED) <= set(heading_names(line)):
                self._add_below(line, lines)
                return True
            above.append(line)
        self._remember(above, lines)
        return False

    def all(self) -> list[Cells]:
        """The heading and its rows; where no table has it, the one that comes nearest, for the rules to say what is missing."""
        return [self.heading, *self.rows] if self.heading else self._nearest

    def _remember(self, above: list[Cells], lines: Iterator[Cells]) -> None:
        at = max(range(len(above)), key=lambda number: (_known(above[number]), _filled(above[number])), default=None)
        if at is not None and (not self._nearest or _known(above[at]) > _known(self._nearest[0])):
            self._nearest = [*above[at:], *islice(lines, MOST_ROWS)]

    def _add_below(self, heading: Cells, lines: Iterator[Cells]) -> None:
        names = heading_names(heading)
        mine = heading_names(self.heading)
        self.heading += [cell for cell, name in zip(heading, names, strict=True) if name not in mine]
        places = heading_names(self.heading) if mine else names
        for line in lines:
            if heading_names(line) != names:
                self._keep(_moments_apart(line, names), names, places)

    def _keep(self, line: Cells, names: list[str], places: list[str]) -> None:
        """Cells beyond the heading stay beyond it, for the rules to ask about."""
        if names != places:
            cells = dict(zip(names, line, strict=False))
            line = [cells.get(name, "") for name in places] + line[len(names) :]
        self._size += sum(len(cell.encode("utf-8", errors="replace")) + 3 for cell in line)
        if self._size > MOST_BYTES:
            raise CannotBeRead(Unread.TOO_LARGE_UNPACKED)
        if len(self.rows) >= MOST_ROWS:
            raise CannotBeRead(Unread.TOO_MANY_ROWS)
        self.rows.append(line)


def _known(line: Cells) -> int:
    return len(set(heading_names(line)) & set(COLUMNS))


def _filled(line: Cells) -> int:
    return sum(1 for cell in line if cell)


def _trimmed(line: Cells) -> Cells:
    if len(line) > MOST_COLUMNS and any(line[MOST_COLUMNS:]):
        raise CannotBeRead(Unread.TOO_WIDE)
    kept = list(line)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def _moments_apart(line: Cells, names: list[str]) -> Cells:
    """Where a spreadsheet keeps day and time in one cell and the column of times is empty, each goes to its own."""
    if "time" not in names:
        return line
    date, time = names.index("date"), names.index("time")
    cells = line + [""] * (max(date, time) + 1 - len(line))
    found = _MOMENT.fullmatch(cells[date])
    if found and not cells[time]:
        cells[date], cells[time] = found.groups()
    return cells if found else line
