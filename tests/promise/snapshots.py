"""Snapshots of the database after every request: the file and its log, byte by byte, and what changed from one to the next."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

BLOCK = 4096
Key = tuple[str, tuple[object, ...]]
Row = dict[str, object]


@dataclass(frozen=True)
class Step:
    """From one snapshot to the next: rows that are new or other than before, and the blocks of both files that are."""

    changed: dict[Key, Row]
    fresh: bytes


@dataclass
class Trail:
    """All steps of a day. `rows` is every row of the last snapshot, in the order in which the file gives them."""

    database: Path
    steps: list[Step] = field(default_factory=list)
    rows: dict[Key, Row] = field(default_factory=dict)
    files: list[bytes] = field(default_factory=lambda: [b"", b""])
    descriptors: list[int] = field(default_factory=list)

    def snap(self) -> None:
        """Reads both files as they are now. They stay open meanwhile: closing one would drop the house's own locks."""
        files = [os.pread(each, os.fstat(each).st_size, 0) for each in self.descriptors]
        rows = _rows(self.database.with_name("snapshot.sqlite3"), files)
        changed = {key: row for key, row in rows.items() if self.rows.get(key) != row}
        fresh = b"".join(_fresh(before, now) for before, now in zip(self.files, files, strict=True))
        self.steps.append(Step(changed, fresh))
        self.rows, self.files = rows, files


@contextmanager
def snapshots(database: Path) -> Iterator[Trail]:
    """A trail that begins with the database as it is."""
    trail = Trail(database)
    names = (database, database.with_name(f"{database.name}-wal"))
    trail.descriptors = [os.open(name, os.O_RDONLY) for name in names]
    try:
        trail.snap()
        yield trail
    finally:
        for each in trail.descriptors:
            os.close(each)


def _rows(copy: Path, files: list[bytes]) -> dict[Key, Row]:
    copy.write_bytes(files[0])
    copy.with_name(f"{copy.name}-wal").write_bytes(files[1])
    copy.with_name(f"{copy.name}-shm").unlink(missing_ok=True)
    line = sqlite3.connect(copy)
    line.row_factory = sqlite3.Row
    line.execute("pragma synchronous = off")
    try:
        tables = [name for (name,) in line.execute("select name from sqlite_master where type = 'table'")]
        return {key: row for table in tables for key, row in _of_table(line, table)}
    finally:
        line.close()


def _of_table(line: sqlite3.Connection, table: str) -> Iterator[tuple[Key, Row]]:
    about = line.execute(f"pragma table_info({table})").fetchall()
    keys = [column["name"] for column in about if column["pk"]] or [column["name"] for column in about]
    for row in line.execute(f"select * from {table}"):
        yield (table, tuple(row[key] for key in keys)), dict(row)


def _fresh(before: bytes, now: bytes) -> bytes:
    blocks = range(0, len(now), BLOCK)
    return b"".join(now[at : at + BLOCK] for at in blocks if now[at : at + BLOCK] != before[at : at + BLOCK])
