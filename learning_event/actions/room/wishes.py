"""How often one seat may ask for a pause, in memory alone: a key that this process made for itself, a hash, and when it may again."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable

from learning_event.rules.refusals import SlowDown

EVERY = 300.0
"""Seconds. Whoever needs to stop sooner can step away at any time."""
ASKED = "You have asked for a pause in the last few minutes. If you need to stop now, step away: nothing says that you have gone."


class Wishes:
    """Forgets each seat as soon as it may ask again."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._key, self._clock = secrets.token_bytes(32), clock
        self._again: dict[bytes, float] = {}

    def may_wish(self, seat: bytes) -> None:
        """SlowDown where this seat has asked within five minutes."""
        now = self._clock()
        self._again = {name: at for name, at in self._again.items() if at > now}
        name = self._name(seat)
        if name in self._again:
            raise SlowDown(ASKED, retry_after=int(self._again[name] - now) + 1)
        self._again[name] = now + EVERY

    def forget(self, seat: bytes) -> None:
        """It came to nothing, so it does not count."""
        self._again.pop(self._name(seat), None)

    def __len__(self) -> int:
        return len(self._again)

    def _name(self, seat: bytes) -> bytes:
        return hmac.new(self._key, seat, hashlib.sha256).digest()
