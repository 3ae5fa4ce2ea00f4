"""The key-encryption key, which wraps all other keys (AES key wrap, RFC 3394), and how another one takes its place.

While it is being replaced every wrapped key stands in its ring twice, under the old key and under the next, so that whichever of
the two lies in the key file opens it. A process that is running notices by itself when another key has been put there.
"""

from pathlib import Path

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from learning_event.safe import key_files
from learning_event.safe.refusing import NoKeys

Row = dict[str, str]

NEXT = "wrapped_next"


class Wrapping:
    """`file` holds the key; made on first use where there is none."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._key = key_files.key_encryption_key(file)

    def wrapped(self, key: bytes) -> str:
        """Under the key that lies in the file now, whatever lay there when this process began."""
        self._look_again()
        return aes_key_wrap(self._key, key).hex()

    def unwrapped(self, row: Row) -> bytes:
        """NoKeys when it was wrapped by a key that is not here."""
        key = self._try(row)
        if key is None:
            self._look_again()
            key = self._try(row)
        if key is None:
            raise NoKeys("wrapped by another key-encryption key")
        return key

    def twice(self, row: Row, other: bytes) -> Row:
        """The same key, under the key of today and under the one that is to come."""
        key = self.unwrapped(row)
        return {**row, "wrapped": self.wrapped(key), NEXT: aes_key_wrap(other, key).hex()}

    def once(self, row: Row) -> Row:
        """Only under the key of today again."""
        return {**{name: row[name] for name in row if name != NEXT}, "wrapped": self.wrapped(self.unwrapped(row))}

    def _look_again(self) -> None:
        """Never makes a key: where the file has gone, the one that is known goes on serving."""
        if self.file.exists():
            self._key = key_files.key_encryption_key(self.file)

    def _try(self, row: Row) -> bytes | None:
        for name in ("wrapped", NEXT):
            try:
                return aes_key_unwrap(self._key, bytes.fromhex(row[name]))
            except (InvalidUnwrap, KeyError):
                continue
        return None
