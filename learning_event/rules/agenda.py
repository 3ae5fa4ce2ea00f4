"""The running order of the day: each part begins when the one before it ends, so only the first needs a time of its own."""

import re
from collections.abc import Iterable
from itertools import accumulate

from learning_event.rules.activity import Activity

FEWEST_MINUTES = 1
MOST_MINUTES = 480
MOST_PARTS = 60
MOST_PROMPTS = 30
USUAL_START = "10:00"
MAY_BEGIN_WITH = (Activity.ARRIVING, Activity.DISCUSSING, Activity.WRITING, Activity.SAYING_BACK, Activity.BREAK)

_HOUR = 60
_DAY = 24 * _HOUR
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")


def clock_time(typed: str) -> str | None:
    """ "9.30" and "09:30" are 09:30; None when it is not a time of day."""
    found = _CLOCK.fullmatch(typed.strip())
    return f"{int(found[1]):02}:{found[2]}" if found else None


def starts_of(first: str, minutes: Iterable[int]) -> tuple[str, ...]:
    """When each part begins, and last when the day ends: one more than there are parts."""
    hours, _, rest = first.partition(":")
    begin = int(hours) * _HOUR + int(rest)
    return tuple(f"{at % _DAY // _HOUR:02}:{at % _HOUR:02}" for at in accumulate(minutes, initial=begin))
