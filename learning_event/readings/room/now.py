"""What the room is doing now, in words and in seconds left."""

import time
from collections.abc import Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.event import ShownRoom
from learning_event.models import Room, Segment
from learning_event.rules.activity import SAID, Activity
from learning_event.rules.refusals import NotKnown

MINUTE = 60


def room_now(event_id: str) -> ShownRoom:
    """NotKnown when there is no such event."""
    with store.look(event_id) as rows:
        room = rows.get(Room, event_id)
        if room is None:
            raise NotKnown
        segments = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
        segment = next((s for s in segments if s.id == room.segment_id), None)
        left = _left(room)
        return ShownRoom(
            segment=segment.title if segment else "Getting ready",
            segment_id=room.segment_id or "",
            activity=room.activity,
            doing=_doing(room, left),
            ends_in=left,
            spent=_spent(room, segment, left),
            showing=room.showing,
            rhythm=room.rhythm,
            next_break=_next_break(segments, segment),
        )


def _left(room: Room) -> int | None:
    if room.activity == Activity.PAUSED:
        return room.left_at_pause
    return None if room.ends_at is None else max(0, room.ends_at - int(time.time()))


def _doing(room: Room, left: int | None) -> str:
    said = SAID[Activity(room.activity)]
    if room.activity == Activity.PAUSED:
        return "The clock has stopped"
    if left is None:
        return said
    minutes = (left + MINUTE // 2) // MINUTE
    return f"{said}, {'less than a minute' if minutes < 1 else f'about {minutes} minute' + 's' * (minutes > 1)} left"


def _spent(room: Room, segment: Segment | None, left: int | None) -> int | None:
    minutes = room.clock_minutes or (segment.minutes if segment else 0)
    if left is None or not minutes:
        return None
    return max(0, min(100, 100 - left * 100 // (minutes * MINUTE)))


def _next_break(segments: Sequence[Segment], now: Segment | None) -> str:
    later = [s for s in segments if now is None or s.position > now.position]
    return next((f"{s.title} at {s.starts.replace(':', '.')}" for s in later if s.activity == Activity.BREAK), "")
