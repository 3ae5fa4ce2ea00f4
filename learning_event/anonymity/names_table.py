"""The names used in this review as the names check reads them; opened for one check and not kept."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import Pseudonym
from learning_event.rules.names.known import Known

IN_EVENT = sa.select(Pseudonym).where(Pseudonym.event_id == sa.bindparam("event_id"))


def names_table(rows: Session, event_id: str) -> tuple[Known, ...]:
    """In no order that means anything."""
    found = rows.scalars(IN_EVENT, {"event_id": event_id})
    return tuple(Known(row.real_name, row.alias, tuple(row.also_written)) for row in found)
