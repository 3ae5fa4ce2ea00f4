"""The day as somebody reads of it beforehand: its times, its breaks, and their own support contact."""

from collections.abc import Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.anonymity.shown.expecting import ShownExpecting
from learning_event.models import Segment
from learning_event.rules.activity import Activity

HOUR = 60


def expecting(event_id: str, supporter: ShownSupportContact | None) -> ShownExpecting:
    """As planned; what the room does now is no part of it."""
    with store.look(event_id) as rows:
        parts = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
    rests = [part for part in parts if part.activity == Activity.BREAK]
    return ShownExpecting(
        begins=_said(parts[0].starts) if parts else "",
        ends=_end_of(parts),
        breaks=tuple(f"{_said(part.starts)} ({part.minutes} minutes)" for part in rests),
        supporter=supporter,
    )


def _end_of(parts: Sequence[Segment]) -> str:
    if not parts:
        return ""
    hours, minutes = map(int, parts[-1].starts.split(":"))
    end = hours * HOUR + minutes + parts[-1].minutes
    return f"{end // HOUR % 24}.{end % HOUR:02d}"


def _said(time: str) -> str:
    return time.removeprefix("0").replace(":", ".")
