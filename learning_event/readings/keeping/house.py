"""What the whole house knows of its learning events without opening one of them: which there are, which are overdue, which erased."""

import datetime as dt

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Erasure, LearningEvent
from learning_event.rules.erasure import Step


def days_of_erasure() -> dict[str, str]:
    """The day of every erasure whose keys are destroyed, by event; nothing in a database that knows of none."""
    if not sa.inspect(store.engine()).has_table(Erasure.__tablename__):
        return {}
    with store.look() as rows:
        erased = rows.scalars(sa.select(Erasure).where(Erasure.step != Step.CONFIRMED))
        return {row.event_id: row.erased_on for row in erased}


def events_known() -> frozenset[str]:
    """Every learning event in the database."""
    with store.look() as rows:
        return frozenset(rows.scalars(sa.select(LearningEvent.id)))


def events_overdue(today: dt.date) -> tuple[str, ...]:
    """Events past their retention date and under no legal hold."""
    overdue = sa.select(LearningEvent.id).where(
        LearningEvent.retention_date != "",
        LearningEvent.retention_date < today.isoformat(),
        LearningEvent.hold.is_(False),
    )
    with store.look() as rows:
        return tuple(rows.scalars(overdue.order_by(LearningEvent.id)))
