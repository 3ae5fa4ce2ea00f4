"""Raw rows as anybody with the file has them, and what two heaps of rows have in common."""

import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from learning_event.safe.cells import HEAD, KEY_ID_BYTES, STEP, VERSION

SHORTEST = 8
WINDOW = 12
Rows = dict[str, list[dict[str, object]]]


def rows_of(data: Path, tables: Iterable[str], *, copied_to: Path) -> Rows:
    """Of a folder with a database and its log, read from a copy; cells stay sealed."""
    copy = copied_to / data.name
    shutil.copytree(data, copy, dirs_exist_ok=True)
    with sqlite3.connect(copy / "learning-event.sqlite3") as line:
        line.row_factory = sqlite3.Row
        return {table: [dict(row) for row in line.execute(f"select * from {table}")] for table in tables}


def values_of(rows: Rows) -> set[bytes]:
    """Every value of eight bytes or more; a sealed cell counts as its key id, its nonce and its ciphertext."""
    values = {part for shelf in rows.values() for row in shelf for value in row.values() for part in _parts(value)}
    return {value for value in values if len(value) >= SHORTEST}


def in_common(one: set[bytes], other: set[bytes]) -> set[bytes]:
    """Equal values, and stretches of twelve bytes inside longer ones (eight figures alone meet by chance)."""
    return (one & other) | (_windows(one) & _windows(other))


def windows_in(values: set[bytes]) -> set[bytes]:
    """These values and every stretch of them that `in_common` may name."""
    return values | _windows(values)


def _parts(value: object) -> tuple[bytes, ...]:
    if isinstance(value, bytes) and value[:1] == VERSION and len(value) >= HEAD + STEP:
        return value[1 : 1 + KEY_ID_BYTES], value[1 + KEY_ID_BYTES : HEAD], value[HEAD:]
    if isinstance(value, bytes):
        return (value,)
    return () if value is None else (str(value).encode(),)


def _windows(values: set[bytes]) -> set[bytes]:
    return {value[at : at + WINDOW] for value in values for at in range(len(value) - WINDOW + 1)}
