"""Whether somebody may say how the day was: asked of the room as it stands, and never of who asks."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import LearningEvent, ReflectionsClosed, Room, Statement
from learning_event.rules.activity import Activity
from learning_event.rules.narrative import Stage
from learning_event.rules.reflection import why_not_now

BEFORE_THE_ROOM = (Stage.ASKED, Stage.CLOSED)


def why_no_reflection(rows: Session, event_id: str) -> str:
    """The sentence for somebody who cannot say it now; empty when they can."""
    event, room = rows.get_one(LearningEvent, event_id), rows.get(Room, event_id)
    activity = Activity.ENDED if event.state == "sealed" else Activity(room.activity if room else Activity.ARRIVING)
    asked = sa.select(sa.func.count()).where(Statement.event_id == event_id, Statement.state.in_(BEFORE_THE_ROOM))
    closed = rows.get(ReflectionsClosed, event_id) is not None
    return why_not_now(activity, said_back=bool(rows.scalar(asked)), closed=closed)
