"""How many lines one person holds open: pages in a few windows, and no more. Kept in memory, forgotten when they close.

Who they are is known here by a hash under a key that this process made for itself, and only while they hold a line.
"""

import hashlib
import hmac
import secrets

MOST_FOR_ONE_PERSON = 6


class OpenLines:
    """Lines by who holds them, oldest first. A holder is a place or an account, and no address is known here."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._lines: dict[bytes, list[str]] = {}
        self._holders: dict[str, bytes] = {}

    def open(self, holder: str, line: str) -> list[str]:
        """Write down a new line; answers with the oldest ones, which must give way to it."""
        name = self._name(holder)
        held = self._lines.setdefault(name, [])
        held.append(line)
        self._holders[line] = name
        return held[:-MOST_FOR_ONE_PERSON]

    def of(self, holder: str) -> tuple[str, ...]:
        """The lines that somebody holds open now."""
        return tuple(self._lines.get(self._name(holder), ()))

    def close(self, line: str) -> None:
        """Forget a line, and with the last one its holder."""
        name = self._holders.pop(line, None)
        if name is None:
            return
        self._lines[name].remove(line)
        if not self._lines[name]:
            del self._lines[name]

    def __len__(self) -> int:
        return len(self._holders)

    def _name(self, holder: str) -> bytes:
        return hmac.new(self._key, holder.encode(), hashlib.sha256).digest()
