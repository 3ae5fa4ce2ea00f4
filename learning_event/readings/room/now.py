"""What the room is doing now, in words and in seconds left: one clock, the server's, for every screen."""

import math
import time
from collections.abc import Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.event import ShownClock, ShownRoom
from learning_event.models import Room, Segment
from learning_event.rules.activity import SAID, Activity
from learning_event.rules.refusals import NotKnown
from learning_event.rules.running_order import dotted, time_of_day

MINUTE = 60
OVER = {
    Activity.WRITING: "Quiet writing. The minutes have gone; what is written stays",
    Activity.BREAK: "Break. We go on shortly",
}


def room_now(event_id: str) -> ShownRoom:
    """NotKnown when there is no such event."""
    with store.look(event_id) as rows:
        room = rows.get(Room, event_id)
        if room is None:
            raise NotKnown
        segments = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
        segment = next((s for s in segments if s.id == room.segment_id), None)
        clock = _clock(room, segment)
        return ShownRoom(
            segment=segment.title if segment else "Getting ready",
            segment_id=room.segment_id or "",
            activity=room.activity,
            doing=_doing(room, clock),
            ends_in=None if clock is None else math.ceil(clock.left),
            spent=None if clock is None or not clock.lasts else _spent(clock),
            showing=room.showing,
            rhythm=room.rhythm,
            next_break=_next_break(segments, segment),
            discussed=room.discussed,
            clock=clock,
        )


def _clock(room: Room, segment: Segment | None) -> ShownClock | None:
    activity = Activity(room.activity)
    paused = activity is Activity.PAUSED
    left = room.left_at_pause if paused else None if room.ends_at is None else max(0.0, room.ends_at - time.time())
    if left is None:
        return None
    minutes = room.clock_minutes or (segment.minutes if segment else 0)
    counts = "" if activity in (Activity.PAUSED, Activity.BREAK) else SAID[activity]
    over = OVER.get(activity, f"{SAID[activity]}, past the planned time")
    return ShownClock(round(left, 1), minutes * MINUTE, runs=not paused, counts=counts, over=over)


def _doing(room: Room, clock: ShownClock | None) -> str:
    """The page counts on from here in the same words (static/js/lib/clock.js)."""
    activity = Activity(room.activity)
    if activity is Activity.PAUSED:
        return "Paused. The clock has stopped"
    if clock is None:
        return SAID[activity]
    if not clock.left:
        return clock.over
    if activity is Activity.BREAK:
        return f"Break until {dotted(time_of_day(time.time() + clock.left))}"
    minutes = int(clock.left + MINUTE / 2) // MINUTE
    return f"{clock.counts}, {'less than a minute' if minutes < 1 else f'about {minutes} minute' + 's' * (minutes > 1)} left"


def _spent(clock: ShownClock) -> int:
    return max(0, min(100, 100 - math.ceil(clock.left) * 100 // clock.lasts))


def _next_break(segments: Sequence[Segment], now: Segment | None) -> str:
    later = [s for s in segments if now is None or s.position > now.position]
    return next((f"{s.title} at {dotted(s.starts)}" for s in later if s.activity == Activity.BREAK), "")
