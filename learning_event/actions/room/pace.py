"""How fast one seat may write, in memory alone: far faster than anybody types, and slow enough that no script fills the disk.

Whoever writes is known here by a hash under a key that this process made for itself and never writes down, and is forgotten
as soon as their allowance is full again, a minute after their last word at the latest. No address is known: people behind
one address have an allowance each.
"""

import hashlib
import hmac
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from learning_event.rules.refusals import SlowDown

MOST_AT_ONCE = 300
"""A whole day's words of one window may come together, after hours without a line. Nobody types three hundred."""

EACH_SECOND = 5.0
"""For a form that is sent again and again; a script is held to five writes a second, and the room stays quick."""

MOST_WRITERS = 5000
TOO_FAST = "That was very much at once. Your words are still on your screen. Please try again in a moment."


@dataclass
class _Allowance:
    left: float
    at: float


class Pace:
    """One allowance for everything somebody writes: observations, changes to them, answers, requests for support."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._key = secrets.token_bytes(32)
        self._clock = clock
        self._writers: OrderedDict[bytes, _Allowance] = OrderedDict()

    def may_write(self, writer: bytes) -> None:
        """Takes one from the allowance of a seat (its bytes) or of staff (their id); SlowDown where none is left."""
        now = self._clock()
        self._forget_the_rested(now)
        name = hmac.new(self._key, writer, hashlib.sha256).digest()
        known = self._writers.pop(name, None)
        left = _filled(known, now) if known else float(MOST_AT_ONCE)
        self._writers[name] = _Allowance(left - 1 if left >= 1 else left, now)
        while len(self._writers) > MOST_WRITERS:
            self._writers.popitem(last=False)
        if left < 1:
            raise SlowDown(TOO_FAST, retry_after=1)

    def __len__(self) -> int:
        return len(self._writers)

    def _forget_the_rested(self, now: float) -> None:
        """Those who have rested longest stand first; whoever is not full again keeps those behind them a little longer."""
        while self._writers:
            name, allowance = next(iter(self._writers.items()))
            if _filled(allowance, now) < MOST_AT_ONCE:
                return
            del self._writers[name]


def _filled(allowance: _Allowance, now: float) -> float:
    return min(float(MOST_AT_ONCE), allowance.left + (now - allowance.at) * EACH_SECOND)
