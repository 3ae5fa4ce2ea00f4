"""A note beside the database: in which folder the last copy was laid, and on which day. `doctor` reads it."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from learning_event.safe import key_files

NOTE = "last-backup.json"


@dataclass(frozen=True)
class LastBackup:
    """`on` is a plain day."""

    folder: Path
    on: dt.date


def remember(data: Path, *, folder: Path, on: dt.date) -> None:
    """Takes the place of the note before it."""
    key_files.write(data / NOTE, {"folder": str(folder), "on": on.isoformat()})


def last_backup(data: Path) -> LastBackup | None:
    """None where no copy was made yet."""
    found = key_files.read(data / NOTE)
    return LastBackup(Path(found["folder"]), dt.date.fromisoformat(found["on"])) if found else None
