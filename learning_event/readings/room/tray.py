"""Whether there is something to show, yes or no; never how much, and never whose."""

import sqlalchemy as sa

from learning_event import store
from learning_event.models import TrayObservation


def something_waits(event_id: str) -> bool:
    with store.look(event_id) as rows:
        return bool(rows.scalar(sa.select(sa.exists().where(TrayObservation.event_id == event_id))))
