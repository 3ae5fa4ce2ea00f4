"""The running order against the clock on the wall: when a part began beside when it was planned, and when the day may end.

Times of day are HH:MM, as on a clock in the room. Nothing here is a score: a day that runs late is a day in which people spoke.
"""

import time
from collections.abc import Sequence

DAY = 24 * 60
HALF = DAY // 2
FAR = 3 * 60
"""Minutes. Further apart than this the day is not the planned one (somebody tries it out in the evening), and nothing is compared."""


def time_of_day(at: float) -> str:
    """Epoch seconds as HH:MM in this house."""
    return time.strftime("%H:%M", time.localtime(at))


def dotted(clock: str) -> str:
    """10:25 as it is said on every page: 10.25."""
    return clock.replace(":", ".")


def later_by(planned: str, actual: str) -> int:
    """Minutes; less than nought when it was earlier. The shorter way round the clock."""
    return (_minutes(actual) - _minutes(planned) + HALF) % DAY - HALF


def began_said(planned: str, actual: str) -> str:
    """*began 10.32, 7 minutes later than planned*; empty while it has not begun."""
    if not actual:
        return ""
    return f"began {dotted(actual)}{_beside_the_plan(later_by(planned, actual))}"


def end_of_day(planned_end: str, *, now_until: float, minutes_left: Sequence[int]) -> str:
    """When the day ends if each part that is still to come takes its minutes; `now_until` is when the part of now is over."""
    ends = time_of_day(now_until + 60 * sum(minutes_left))
    late = later_by(planned_end, ends)
    if abs(late) <= 1:
        return f"The day ends at about {dotted(planned_end)}, as planned."
    return f"At this pace the day ends at about {dotted(ends)}{_beside_the_plan(late)}."


def _beside_the_plan(late: int) -> str:
    if late == 0:
        return ", as planned"
    if abs(late) > FAR:
        return ""
    return f", {_said(abs(late))} {'later' if late > 0 else 'earlier'} than planned"


def _said(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [f"{n} {word}{'s' * (n > 1)}" for n, word in ((hours, "hour"), (rest, "minute")) if n]
    return " and ".join(parts)


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)
