"""What the form of Then view offers, on one's own screen and at the desk."""

import calendar
import datetime as dt
from collections.abc import Iterator

from learning_event.anonymity.shown.then_view import ShownLed, ShownStop, ShownThen
from learning_event.readings.room.gathered import Gathered, gather_whole
from learning_event.rules.case_date import LATEST
from learning_event.rules.hindsight import KnownWhen
from learning_event.rules.stale import as_seen
from learning_event.rules.then_view import entry_after, entry_before, nearer, said_day

EVERYTHING = "Everything"
DAY = len("2024-05-14")


def then_of(event_id: str, own: str) -> ShownThen:
    """`own` is the ISO day that somebody chose for their own screen."""
    whole = gather_whole(event_id, with_observations=False)
    then = nearer(whole.led, own)
    first, last = whole.event.period_start, whole.led or whole.event.period_end
    stops = [ShownStop(day, f"Up to {said_day(day)}") for day in _stops(whole, then, last)]
    stops.append(ShownStop("", f"As far as the room is: {said_day(whole.led)}" if whole.led else EVERYTHING))
    first, last = _around(first, last, [stop.day for stop in stops if stop.day])
    at = next((n for n, stop in enumerate(stops) if stop.day == own and own != whole.led), len(stops) - 1)
    return ShownThen(
        then,
        f"Up to {said_day(then)}" if then else EVERYTHING,
        said_day(whole.led) if whole.led else "",
        first,
        last,
        tuple(stops),
        at,
    )


def stepped(event_id: str, own: str, step: str) -> str:
    """The day of the entry before or after; empty for everything, or for as far as the room is led."""
    whole = gather_whole(event_id, with_observations=False)
    then, days = nearer(whole.led, own), _days(whole.up_to(whole.led))
    if step == "before":
        return entry_before(days, then)
    return entry_after(days, own) if own else ""


def led_of(event_id: str) -> ShownLed:
    """For the desk, which sees everything all the time."""
    whole = gather_whole(event_id, with_observations=False)
    led, days = whole.led, _days(whole)
    first, last = _around(whole.event.period_start, whole.event.period_end, days)
    return ShownLed(
        led,
        said_day(led) if led else "",
        entry_before(days, led),
        entry_after(days, led),
        first,
        last,
        as_seen(led),
    )


def _around(first: str, last: str, days: list[str]) -> tuple[str, str]:
    """What may be chosen reaches to every entry: the records may begin before the time under review, and a browser sends nothing
    that lies outside."""
    return min([first, *days]), max([last, *days])


def _days(gathered: Gathered) -> list[str]:
    """The days on which entries come into sight, in order."""
    keys = {row.sort_key[:DAY] for row in gathered.entries if row.known_when != KnownWhen.LATER}
    return sorted(key for key in keys if not key.startswith(LATEST))


def _stops(whole: Gathered, then: str, last: str) -> list[str]:
    in_sight = _days(whole.up_to(then))
    beyond = [day for day in _ends_of_months(then, last) if then]
    chosen = [then] if then and then != whole.led else []
    return sorted({*in_sight, *beyond, *chosen})


def _ends_of_months(first: str, last: str) -> Iterator[str]:
    """After the first day and before the last."""
    if not first or not last:
        return
    day, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    while True:
        day = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        if day >= end:
            return
        if day.isoformat() > first:
            yield day.isoformat()
        day += dt.timedelta(days=1)
