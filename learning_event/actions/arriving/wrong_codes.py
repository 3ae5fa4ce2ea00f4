"""How wrong codes are slowed down, in memory alone: one browser after a few, and everybody together after very many.

Right codes are never counted, so a whole room may come in at once. Lead reviewers are told when several were wrong within ten
minutes: neither how many, nor from where, nor for which learning event, since a wrong code belongs to none. A code carries 40
random bits; this makes guessing hopeless.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass

from learning_event.rules.refusals import SlowDown

FREE_TRIES = 5
FIRST_WAIT = 10
LONGEST_WAIT = 300
MOST_BROWSERS = 10_000
MOST_AT_ONCE = 120
SECONDS_FOR_ONE = 1.0
SEVERAL = 10
LATELY = 600.0

TOO_MANY_HERE = "That was not a code we know, several times. Please wait a little, look at your card, and try again."
TOO_MANY_ANYWHERE = "Very many wrong codes are arriving just now. Please wait a few seconds and try again."


@dataclass
class _Tries:
    wrong: int = 0
    not_before: float = 0.0


class WrongCodes:
    """Counts by a random name that only the browser's own session carries; nothing of an address."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._browsers: OrderedDict[str, _Tries] = OrderedDict()
        self._left, self._filled = float(MOST_AT_ONCE), clock()
        self._latest: deque[float] = deque(maxlen=SEVERAL)

    def may_try(self, browser: str) -> None:
        """SlowDown when this browser, or everybody together, has to wait."""
        now = self._clock()
        tries = self._browsers.get(browser)
        if tries is not None and now < tries.not_before:
            raise SlowDown(TOO_MANY_HERE, retry_after=int(tries.not_before - now) + 1)
        self._fill(now)
        if self._left < 1:
            raise SlowDown(TOO_MANY_ANYWHERE, retry_after=int(SECONDS_FOR_ONE) + 1)

    def was_wrong(self, browser: str) -> None:
        """Counts one, for the browser and for everybody."""
        self._left -= 1
        self._latest.append(self._clock())
        tries = self._browsers.setdefault(browser, _Tries())
        self._browsers.move_to_end(browser)
        tries.wrong += 1
        if tries.wrong >= FREE_TRIES:
            tries.not_before = self._clock() + min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries.wrong - FREE_TRIES))
        while len(self._browsers) > MOST_BROWSERS:
            self._browsers.popitem(last=False)

    def was_right(self, browser: str) -> None:
        """Somebody who found their card starts afresh."""
        self._browsers.pop(browser, None)

    def several_lately(self) -> bool:
        """Yes or no, and nothing finer."""
        return len(self._latest) == SEVERAL and self._clock() - self._latest[0] < LATELY

    def _fill(self, now: float) -> None:
        self._left = min(float(MOST_AT_ONCE), self._left + (now - self._filled) / SECONDS_FOR_ONE)
        self._filled = now
