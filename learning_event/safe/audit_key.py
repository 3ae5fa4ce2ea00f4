"""The key of the record of staff, and the record's head: how far it went. Both lie in the folder of keys, outside the database.

Whoever has only the database can change no entry without its MAC showing it, and cut none off the end without the head showing it.
Whoever has this folder as well can do both: keep it as docs/running-it.md says.
"""

import fcntl
import hashlib
import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from learning_event.safe import key_files
from learning_event.safe.scope import keyring

KEY, HEAD, LOCK = "audit-key", "audit-head", ".audit-lock"
BEGINNING = bytes(32)


@dataclass(frozen=True)
class Head:
    """The last entry that is known to have been written; number 0 before the first."""

    number: int = 0
    mac: bytes = BEGINNING


def mac_of(entry: bytes) -> bytes:
    """HMAC-SHA256 under the record's own key, which is made (mode 0600) on first use."""
    return hmac.digest(key_files.key_encryption_key(_folder() / KEY), entry, hashlib.sha256)


def head() -> Head:
    """How far the record went, as far as this folder knows."""
    found = key_files.read(_folder() / HEAD)
    return Head(int(found["number"]), bytes.fromhex(found["mac"])) if found else Head()


def move_head(to: Head) -> None:
    """Forward only: two processes may come here in another order than they wrote in."""
    with _alone():
        if to.number > head().number:
            key_files.write(_folder() / HEAD, {"number": to.number, "mac": to.mac.hex()})


@contextmanager
def _alone() -> Iterator[None]:
    descriptor = os.open(_folder() / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _folder() -> Path:
    return keyring().folder
