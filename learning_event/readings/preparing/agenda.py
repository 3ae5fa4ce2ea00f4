"""The agenda as the lead reviewer prepares it: its parts in order, with the times that follow from their minutes."""

from collections.abc import Sequence

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.records import ShownAgenda, ShownPart, ShownTyped
from learning_event.models import Room, Segment
from learning_event.rules.activity import SAID, Activity
from learning_event.rules.agenda import starts_of
from learning_event.rules.refusals import NotKnown


def agenda_of(event_id: str) -> ShownAgenda:
    """NotKnown when there is no such event."""
    with store.look(event_id) as rows:
        room = rows.get(Room, event_id)
        if room is None:
            raise NotKnown
        parts = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
        return ShownAgenda(
            parts[0].starts if parts else "",
            _ends(parts),
            tuple(_shown(row, n) for n, row in enumerate(parts, 1)),
            room.segment_id or "",
        )


def part_typed(event_id: str, segment_id: str) -> ShownTyped:
    """A part as its form holds it; NotKnown when it is not one of this event's."""
    with store.look(event_id) as rows:
        row = rows.get(Segment, segment_id)
        if row is None or row.event_id != event_id:
            raise NotKnown
        return ShownTyped(
            row.id,
            row.title,
            {
                "title": row.title,
                "minutes": str(row.minutes),
                "activity": row.activity,
                "on_the_board": row.on_the_board,
                "prompts": "\n".join(row.prompts),
            },
        )


def _ends(parts: Sequence[Segment]) -> str:
    return starts_of(parts[0].starts, [row.minutes for row in parts])[-1] if parts else ""


def _shown(row: Segment, number: int) -> ShownPart:
    return ShownPart(
        row.id,
        number,
        row.title,
        row.starts,
        row.minutes,
        row.activity,
        SAID[Activity(row.activity)],
        row.on_the_board,
        tuple(row.prompts),
    )
