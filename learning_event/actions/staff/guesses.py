"""Slows down the guessing of passwords, by e-mail address typed and nothing else: no network address is ever known here.

The first guesses are free, then each wrong one doubles the wait, up to a minute. It lives in memory only, and treats
addresses without an account like those with one.
"""

import time
from collections import OrderedDict
from dataclasses import dataclass
from math import ceil

from learning_event.rules.refusals import SlowDown

FREE = 5
LONGEST_WAIT = 60
AT_MOST = 10_000


@dataclass
class _Tries:
    wrong: int = 0
    not_before: float = 0.0


_tries: OrderedDict[str, _Tries] = OrderedDict()


def count_a_guess(email: str) -> None:
    """Counted as wrong before it is checked, so that guesses made side by side count too; SlowDown while one has to wait."""
    tries = _tries.setdefault(email, _Tries())
    _tries.move_to_end(email)
    while len(_tries) > AT_MOST:
        _tries.popitem(last=False)
    wait = ceil(tries.not_before - time.monotonic())
    if wait > 0:
        raise SlowDown(_sentence(wait), retry_after=wait)
    tries.wrong += 1
    if tries.wrong >= FREE:
        tries.not_before = time.monotonic() + min(LONGEST_WAIT, 2 ** (tries.wrong - FREE))


def forget_guesses(email: str) -> None:
    """After the right password."""
    _tries.pop(email, None)


def _sentence(wait: int) -> str:
    seconds = "a second" if wait == 1 else f"{wait} seconds"
    return f"That was tried several times with another password. Please wait {seconds} and try again."
