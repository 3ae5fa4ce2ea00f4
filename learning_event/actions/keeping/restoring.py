"""A copy laid out in a fresh folder: proved whole before anything is laid down, and nobody is signed in afterwards.

The folder of keys is another matter (`learning-event keys put-back`), and today's decides: what was erased since stays erased.
"""

import os
import sqlite3
from collections.abc import Set
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from learning_event.actions.keeping.backing_up import sign_everybody_out
from learning_event.actions.keeping.copy_file import (
    DATABASE_PART,
    Manifest,
    NotACopy,
    name_it,
    read_manifest,
    unpack,
    workshop,
)
from learning_event.rules.refusals import StandsAlready
from learning_event.settings import DATABASE

IS_USED = "There is a database in {data} already. A copy is only ever laid into a fresh folder: please name another. Nothing was changed."


@dataclass(frozen=True)
class Restored:
    """What was laid out: how it was made, and the ids of its learning events."""

    manifest: Manifest
    events: tuple[str, ...]


def restore(copy: Path, data: Path, *, known: Set[str]) -> Restored:
    """`known` are the schemas that this program can bring up to date."""
    manifest = read_manifest(copy)
    if manifest.schema not in known:
        raise NotACopy("it was made by a later version of the learning event")
    if data.exists() and any(data.glob(f"{DATABASE}*")):
        raise StandsAlready(IS_USED.format(data=data))
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with workshop(data) as folder:
        database = folder / DATABASE_PART
        unpack(copy, manifest, database)
        events = _proved(database)
        sign_everybody_out(database)
        _synced(database)
        name_it(database, data / DATABASE)
    return Restored(manifest, events)


def _proved(database: Path) -> tuple[str, ...]:
    """Hashes prove that it is what was copied; this, that what was copied is a database of ours."""
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as line:
            if line.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise NotACopy("its database is damaged")
            return tuple(row[0] for row in line.execute("SELECT id FROM learning_event ORDER BY id"))
    except sqlite3.DatabaseError as wrong:
        raise NotACopy("its database cannot be read") from wrong


def _synced(database: Path) -> None:
    with database.open("rb+") as file:
        os.fsync(file.fileno())
