"""The folder of keys: one file for the key that wraps all others, and one for each learning event with its wrapped keys.

Neither is ever in the database or in a backup. Every write is whole or not at all: a new file, synced, then renamed.
"""

import json
import os
import secrets
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, BinaryIO

KEY_BYTES = 32


def ring_of(folder: Path, event_id: str) -> Path:
    """The wrapped keys of a learning event."""
    return folder / f"{event_id}.json"


def note_of(folder: Path, event_id: str) -> Path:
    """Says when a learning event was erased, and is all that is left of its keys."""
    return folder / f"{event_id}.erased"


def key_encryption_key(file: Path) -> bytes:
    """32 bytes from a file of 64 hexadecimal figures, made (mode 0600) where there is none; of two who make it, one is first."""
    if not file.exists():
        _make_key(file)
    key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    if len(key) != KEY_BYTES:
        raise ValueError(f"The key file must hold {KEY_BYTES * 2} hexadecimal figures.")
    return key


def _make_key(file: Path) -> None:
    """It gets its name only when it is whole and on disk: an empty key file would keep the house shut after a power cut."""
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as into:
        into.write(secrets.token_bytes(KEY_BYTES).hex())
        into.flush()
        os.fsync(into.fileno())
    with suppress(FileExistsError):
        os.link(fresh, file)
    fresh.unlink()
    sync_folder(file.parent)


def read(file: Path) -> dict[str, Any] | None:
    """None where there is no such file. Read twice when somebody was just putting another in its place."""
    try:
        found: dict[str, Any] = _read(file)
    except FileNotFoundError:
        return None
    except ValueError:
        found = _read(file)
    return found


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def write(file: Path, what: Mapping[str, Any]) -> None:
    """On disk, whole, when this returns; of what stood there before, nothing is left on the disk."""
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as into:
        json.dump(what, into, sort_keys=True)
        into.flush()
        os.fsync(into.fileno())
    put_in_place(fresh, file)


def put_in_place(fresh: Path, file: Path) -> None:
    """Whatever interrupts this, one of the two stands there whole. The old one is held open, and overwritten last."""
    with ExitStack() as held:
        old = held.enter_context(file.open("r+b")) if file.exists() else None
        fresh.replace(file)
        sync_folder(file.parent)
        if old is not None:
            _overwrite(old)


def destroy(file: Path) -> None:
    """Overwritten, synced and unlinked; nothing happens where it is gone already."""
    try:
        with file.open("r+b") as old:
            _overwrite(old)
    except FileNotFoundError:
        return
    file.unlink()
    sync_folder(file.parent)


def _overwrite(old: BinaryIO) -> None:
    old.write(secrets.token_bytes(os.fstat(old.fileno()).st_size))
    old.flush()
    os.fsync(old.fileno())


def sync_folder(folder: Path) -> None:
    """So that a name made or taken away is on disk too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
