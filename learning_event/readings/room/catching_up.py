"""Where the room is, in two lines, for somebody who comes in while it is under way."""

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Room, Segment
from learning_event.readings.room.now import room_now
from learning_event.rules.activity import Activity

NOT_UNDER_WAY = (Activity.ARRIVING, Activity.ENDED)


def catch_up(event_id: str) -> tuple[str, ...]:
    """Nothing before the room has begun. Who is here and who wrote what is no part of it."""
    now = room_now(event_id)
    if now.activity in NOT_UNDER_WAY or not now.segment_id:
        return ()
    before = _parts_before(event_id)
    return (
        f"You are in. The room is at “{now.segment}”." + (f" Before that: “{before[-1]}”." if before else ""),
        "All that has been shown so far is on the timeline below. Nobody is listed here: neither who has come nor who wrote what.",
    )


def _parts_before(event_id: str) -> list[str]:
    with store.look(event_id) as rows:
        room = rows.get_one(Room, event_id)
        parts = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
        at = next((part.position for part in parts if part.id == room.segment_id), 0)
        return [part.title for part in parts if part.position < at and part.activity != Activity.BREAK]
