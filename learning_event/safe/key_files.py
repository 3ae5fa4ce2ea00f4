"""The folder of keys: one file for the key that wraps all others, and one for each learning event with its wrapped keys.

Neither is ever in the database or in a backup. Every write is whole or not at all: a new file, synced, then renamed.
"""

import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

KEY_BYTES = 32


def key_encryption_key(file: Path) -> bytes:
    """32 bytes from a file of 64 hexadecimal figures, made (mode 0600) where there is none."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
        if len(key) != KEY_BYTES:
            raise ValueError(f"The key file must hold {KEY_BYTES * 2} hexadecimal figures.") from None
        return key
    with os.fdopen(descriptor, "w", encoding="ascii") as fresh:
        key = secrets.token_bytes(KEY_BYTES)
        fresh.write(key.hex())
        fresh.flush()
        os.fsync(fresh.fileno())
    sync_folder(file.parent)
    return key


def read(file: Path) -> dict[str, Any] | None:
    """None where there is no such file."""
    try:
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return found


def write(file: Path, what: Mapping[str, Any]) -> None:
    """On disk, whole, when this returns."""
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as into:
        json.dump(what, into, sort_keys=True)
        into.flush()
        os.fsync(into.fileno())
    fresh.replace(file)
    sync_folder(file.parent)


def destroy(file: Path) -> None:
    """Overwritten, synced and unlinked; nothing happens where it is gone already."""
    try:
        with file.open("r+b") as old:
            old.write(secrets.token_bytes(os.fstat(old.fileno()).st_size))
            old.flush()
            os.fsync(old.fileno())
    except FileNotFoundError:
        return
    file.unlink()
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """So that a name made or taken away is on disk too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
