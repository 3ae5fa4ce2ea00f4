"""The running order as the desk shows it: as planned, as it was, and when the day may end."""

import time
from collections.abc import Sequence

from learning_event.anonymity.shown.desk import ShownSegment
from learning_event.models import Room, Segment
from learning_event.rules.activity import Activity
from learning_event.rules.agenda import starts_of
from learning_event.rules.running_order import began_said, dotted, end_of_day, time_of_day
from learning_event.rules.segments import Clock, going_on


def day_of(segments: Sequence[Segment], room: Room) -> tuple[ShownSegment, ...]:
    """Each part with when it was planned and, once it has begun, when it began; the part of now ends by its clock."""
    at = _at(segments, room)
    return tuple(
        ShownSegment(
            row.id,
            row.title,
            dotted(row.starts),
            _until(row, room) if n == at else dotted(_planned_end(row)),
            "done" if n < at else "now" if n == at else "later",
            row.on_the_board,
            tuple(row.prompts),
            began_said(row.starts, row.began),
        )
        for n, row in enumerate(segments)
    )


def end_said(segments: Sequence[Segment], room: Room) -> str:
    """When the day ends if it goes on as it does now; empty until it has begun."""
    at = _at(segments, room)
    if at < 0 or not segments[at].began:
        return ""
    rest = [row.minutes for row in segments[at + 1 :]]
    return end_of_day(_planned_end(segments[-1]), now_until=_over_at(room), minutes_left=rest)


def _at(segments: Sequence[Segment], room: Room) -> int:
    return next((n for n, row in enumerate(segments) if row.id == room.segment_id), -1)


def _until(row: Segment, room: Room) -> str:
    return dotted(time_of_day(_over_at(room)) if row.began and room.segment_ends_at else _planned_end(row))


def _planned_end(row: Segment) -> str:
    return starts_of(row.starts, (row.minutes,))[1]


def _over_at(room: Room) -> float:
    """When the part of now is over, if a pause ended this moment; not before now."""
    now = int(time.time())
    clock = Clock(
        Activity(room.activity),
        Activity(room.before_pause),
        room.ends_at,
        room.clock_minutes,
        room.segment_ends_at,
        room.left_at_pause,
    )
    return max(now, going_on(clock, now).segment_ends_at or now)
