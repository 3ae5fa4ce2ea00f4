"""Why the doors opened although not everybody's support stood: as the readiness page, the paper and the names check read it."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import GateOverride
from learning_event.rules.plain_day import day_said


def overrides_of(rows: Session, event_id: str) -> tuple[str, ...]:
    """One line for each, by day: what was open, and why it went on all the same."""
    found = rows.scalars(sa.select(GateOverride).where(GateOverride.event_id == event_id))
    return tuple(
        f"{' '.join(row.said)} The lead reviewer went on all the same on {day_said(row.on)}: {row.reason}"
        for row in sorted(found, key=lambda row: (row.on, row.id))
    )
