"""The keys of each learning event: one for what the room wrote (voice), one for support, both wrapped by the key-encryption key.

The wrapped keys lie in the folder of keys, a file for each event, outside the database and its backups (AES key wrap, RFC 3394).
Destroying that file erases the event, in every backup too. The house itself has one key, for the staff's one-time secrets.
Unwrapped keys live in memory, and only as long as their file stays as it is: another process may rotate or destroy it.
"""

import datetime as dt
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from learning_event.safe import key_files
from learning_event.safe.cells import KEY_ID_BYTES
from learning_event.safe.refusing import NoKeys
from learning_event.safe.wrapping import Row, Wrapping

World = Literal["voice", "support", "house"]

HOUSE = "house"
WORLDS: dict[bool, tuple[World, ...]] = {True: ("house",), False: ("voice", "support")}


@dataclass(frozen=True)
class Keys:
    """Of one event: `ciphers` by key id, and for each world the id of the key that seals now."""

    event_id: str
    ciphers: dict[bytes, AESGCM] = field(repr=False)
    sealing: dict[World, bytes]
    worlds: dict[bytes, World]


class Keyring:
    """`folder` holds the wrapped keys; `key_file` the key that wraps them, made on first use where there is none."""

    def __init__(self, folder: Path, key_file: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.folder, self.key_file = folder, key_file
        if self._file(HOUSE).exists() and not key_file.exists():
            raise NoKeys(f"the key-encryption key is not at {key_file}, and a fresh one would open nothing")
        self._wrapping = Wrapping(key_file)
        self._known: dict[str, tuple[tuple[int, int, int], Keys]] = {}

    def keys_of(self, event_id: str) -> Keys:
        """NoKeys when they were erased, or never were here."""
        try:
            about = self._file(event_id).stat()
        except FileNotFoundError:
            self._known.pop(event_id, None)
            raise NoKeys(event_id) from None
        stamp = (about.st_ino, about.st_mtime_ns, about.st_size)
        known = self._known.get(event_id)
        if known is None or known[0] != stamp:
            known = self._known[event_id] = (stamp, self._unwrapped(event_id))
        return known[1]

    def has_keys(self, event_id: str) -> bool:
        return self._file(event_id).exists()

    def knows(self, key_id: bytes, world: World) -> bool:
        """Whether any event here has this key; asked only when a cell does not open."""
        wanted = (key_id.hex(), world)
        return any(
            (row["id"], row["world"]) == wanted for file in self.folder.glob("*.json") for row in self._read(file.stem)
        )

    def make_keys(self, event_id: str) -> None:
        """For a new learning event, before its first row is written; nothing happens where it has keys."""
        if not self.has_keys(event_id):
            self._write(event_id, [self._fresh(world) for world in WORLDS[event_id == HOUSE]])

    def add_keys(self, event_id: str) -> None:
        """Rotation, first half: from now on new keys seal; the old ones still open."""
        kept = self._read(event_id)
        self._write(event_id, kept + [self._fresh(world) for world in WORLDS[event_id == HOUSE]])

    def drop_old_keys(self, event_id: str) -> None:
        """Rotation, second half, once every cell has been sealed anew: only the newest key of each world stays."""
        newest = {row["world"]: row for row in self._read(event_id)}
        self._write(event_id, list(newest.values()))

    def wrap_twice(self, other: bytes) -> None:
        """Another key-encryption key, first half: whichever of the two lies in the key file now opens every ring."""
        for event_id in self.events():
            self._write(event_id, [self._wrapping.twice(row, other) for row in self._read(event_id)])

    def wrap_once(self) -> None:
        """Second half, when the other key has taken its place in the key file: only that one opens the rings."""
        for event_id in self.events():
            self._write(event_id, [self._wrapping.once(row) for row in self._read(event_id)])

    def events(self) -> list[str]:
        """Whoever has keys here, the house itself included."""
        return sorted(file.stem for file in self.folder.glob("*.json") if not self._note(file.stem).exists())

    def erased(self) -> list[str]:
        """Every learning event whose keys were destroyed here."""
        return sorted(note.stem for note in self.folder.glob("*.erased"))

    def key_ids(self, event_id: str) -> list[str]:
        """Of all keys that open something of this event now."""
        return [row["id"] for row in self._read(event_id)]

    def destroy_keys(self, event_id: str, *, on: dt.date) -> None:
        """The erasure itself: leaves a note that says when, and no key. May be done again after a crash."""
        key_files.write(self._note(event_id), {"erased_on": on.isoformat()})
        key_files.destroy(self._file(event_id))
        for left_over in self.folder.glob(f".{event_id}.json.*"):
            key_files.destroy(left_over)
        self._known.pop(event_id, None)

    def erased_on(self, event_id: str) -> dt.date | None:
        """When this learning event was erased; None when it was not."""
        note = key_files.read(self._note(event_id))
        return dt.date.fromisoformat(note["erased_on"]) if note else None

    def _unwrapped(self, event_id: str) -> Keys:
        """Keys that were put back after an erasure open nothing any more."""
        if self._note(event_id).exists():
            raise NoKeys(event_id)
        ciphers: dict[bytes, AESGCM] = {}
        sealing: dict[World, bytes] = {}
        worlds: dict[bytes, World] = {}
        for row in self._read(event_id):
            key_id, world = bytes.fromhex(row["id"]), cast(World, row["world"])
            ciphers[key_id] = AESGCM(self._wrapping.unwrapped(row))
            sealing[world], worlds[key_id] = key_id, world
        return Keys(event_id, ciphers, sealing, worlds)

    def _fresh(self, world: World) -> Row:
        key_id = secrets.token_bytes(KEY_ID_BYTES)
        return {"id": key_id.hex(), "world": world, "wrapped": self._wrapping.wrapped(AESGCM.generate_key(256))}

    def _read(self, event_id: str) -> list[Row]:
        found = key_files.read(self._file(event_id))
        if found is None:
            raise NoKeys(event_id)
        keys: list[Row] = found["keys"]
        return keys

    def _write(self, event_id: str, keys: list[Row]) -> None:
        """Never for an erased event: somebody who was wrapping all keys anew would bring them back."""
        if self._note(event_id).exists():
            raise NoKeys(event_id)
        key_files.write(self._file(event_id), {"event": event_id, "keys": keys})

    def _file(self, event_id: str) -> Path:
        return key_files.ring_of(self.folder, event_id)

    def _note(self, event_id: str) -> Path:
        return key_files.note_of(self.folder, event_id)
