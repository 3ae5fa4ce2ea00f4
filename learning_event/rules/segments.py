"""How the room moves through its day: one clock, which a pause stops and going on starts again where it stood.

All times are epoch seconds, handed in; nothing here looks at a watch.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from learning_event.rules.activity import Activity
from learning_event.rules.refusals import NotNow, StandsAlready, WrongInput

MINUTE = 60
MOST_MINUTES = 240
USUAL_QUIET_MINUTES = 6
STEERED = frozenset(Activity) - {Activity.ENDED}


@dataclass(frozen=True)
class Clock:
    """`ends_at` is what every page counts down to; `segment_ends_at` is where it goes back to after a shorter stretch."""

    activity: Activity
    before_pause: Activity
    ends_at: int | None = None
    clock_minutes: int | None = None
    segment_ends_at: int | None = None
    left_at_pause: int | None = None


def begun(clock: Clock, *, activity: Activity, minutes: int, now: int) -> Clock:
    """The clock of a segment that begins now."""
    ends_at = now + minutes * MINUTE
    return Clock(activity, activity, ends_at, minutes, ends_at)


def turned_to(clock: Clock, activity: Activity, *, minutes: int | None, now: int) -> Clock:
    """Another activity; with `minutes` it has a clock of its own, without them the segment's clock goes on."""
    if activity is Activity.PAUSED:
        return _paused(clock, now)
    running = going_on(clock, now)
    if minutes is not None:
        return replace(running, activity=activity, ends_at=now + minutes * MINUTE, clock_minutes=minutes)
    if activity is running.activity:
        return running
    return replace(running, activity=activity, ends_at=running.segment_ends_at, clock_minutes=None)


def lengthened(clock: Clock, minutes: int, *, now: int) -> Clock:
    """So many minutes more, for the segment as well; a clock that has run out, or never ran, starts from now."""
    more = minutes * MINUTE
    if clock.activity is Activity.PAUSED:
        return replace(
            clock,
            left_at_pause=(clock.left_at_pause or 0) + more,
            ends_at=_later(clock.ends_at, more, now),
            segment_ends_at=_later(clock.segment_ends_at, more, now),
            clock_minutes=_longer(clock, minutes),
        )
    return replace(
        clock,
        ends_at=_later(clock.ends_at, more, now),
        segment_ends_at=_later(clock.segment_ends_at, more, now),
        clock_minutes=_longer(clock, minutes),
    )


def following(segments: Sequence[str], now: str | None) -> str:
    """The id of the part that comes next; NotNow at the end of the day or where there is no agenda."""
    if not segments:
        raise NotNow("There is no agenda yet. Please make one under Getting ready, then begin.")
    if now is None or now not in segments:
        return segments[0]
    at = segments.index(now) + 1
    if at == len(segments):
        raise NotNow("This is the last part of the day. When all is said, seal the narrative.")
    return segments[at]


def still_in(now: str | None, expected: str) -> None:
    """The form says which part it was made for, so that a second press does not skip a part."""
    if expected and expected != (now or "none"):
        raise StandsAlready("The room has moved on since this page was opened. Please look at the running order again.")


def read_activity(word: str) -> Activity:
    """One of those the reviewer steers by."""
    if word not in STEERED:
        raise WrongInput({"activity": "Please choose quiet writing, discussing, a pause, saying it back or a break."})
    return Activity(word)


def read_minutes(typed: str) -> int:
    """Whole minutes, 1 to 240."""
    text = typed.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= MOST_MINUTES):
        raise WrongInput({"minutes": f"Please give whole minutes, from 1 to {MOST_MINUTES}."})
    return int(text)


def _paused(clock: Clock, now: int) -> Clock:
    if clock.activity is Activity.PAUSED:
        return clock
    left = None if clock.ends_at is None else max(0, clock.ends_at - now)
    return replace(clock, activity=Activity.PAUSED, before_pause=clock.activity, left_at_pause=left)


def going_on(clock: Clock, now: int) -> Clock:
    """As before the pause, with everything as much later as the pause was long."""
    if clock.activity is not Activity.PAUSED:
        return clock
    paused_for = 0 if clock.ends_at is None else now + (clock.left_at_pause or 0) - clock.ends_at
    return replace(
        clock,
        activity=clock.before_pause,
        left_at_pause=None,
        ends_at=_moved(clock.ends_at, paused_for),
        segment_ends_at=_moved(clock.segment_ends_at, paused_for),
    )


def _moved(at: int | None, seconds: int) -> int | None:
    return None if at is None else at + seconds


def _later(at: int | None, seconds: int, now: int) -> int:
    return max(at or now, now) + seconds


def _longer(clock: Clock, minutes: int) -> int | None:
    return None if clock.clock_minutes is None and clock.ends_at is not None else (clock.clock_minutes or 0) + minutes
