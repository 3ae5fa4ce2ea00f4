"""The last acts at the desk: each in a sentence, by which part, without a name and without a clock."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.anonymity.shown.desk import ShownAct
from learning_event.models import DeskAct

MOST = 6
BY = {"lead_reviewer": "the lead reviewer", "co_reviewer": "the co-reviewer"}


def lately_at_the_desk(rows: Session, event_id: str) -> tuple[ShownAct, ...]:
    """The newest first."""
    found = rows.scalars(
        sa.select(DeskAct).where(DeskAct.event_id == event_id).order_by(DeskAct.position.desc()).limit(MOST)
    )
    return tuple(ShownAct(row.id, row.says, BY[row.by]) for row in found)
