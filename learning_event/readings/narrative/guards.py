"""The guards against hindsight that were used in fact; one that was not used is not named."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import Observation, Room, Segment, TimelineEntry
from learning_event.rules.activity import Activity
from learning_event.rules.counting import counted
from learning_event.rules.entry_kind import EntryKind

QUIET = "Quiet writing came before talking, so that the first voice did not set the story."
ALWAYS = (
    "Observations were shown together and shuffled; nobody could tell who wrote first.",
    "What went well, and what made it possible, was asked for first.",
    "Records and observations were kept apart; no record was overwritten by a correction.",
    "Dates that are not sure were drawn soft, with no more certainty than there is.",
    "What the records do not say about the child was shown as a gap, not filled.",
    "Where accounts differ, both were kept; answers were not averaged.",
)
THEN_VIEW = (
    "Then view: the room was led to days of the case, with what came later, and the ending, out of everybody’s sight."
)


def guards_used(rows: Session, event_id: str) -> tuple[str, ...]:
    """Counted from the shelves as they are now."""
    entries = rows.scalars(
        sa.select(TimelineEntry).where(TimelineEntry.event_id == event_id, TimelineEntry.withdrawn.is_(False))
    ).all()
    observations = [
        row for row in rows.scalars(sa.select(Observation).where(Observation.event_id == event_id)) if not row.held
    ]
    quiet = sa.exists().where(Segment.event_id == event_id, Segment.activity == Activity.WRITING)
    return (
        *([QUIET] if rows.scalar(sa.select(quiet)) else []),
        *([THEN_VIEW] if rows.get_one(Room, event_id).then_used else []),
        *_marked(entries, observations),
        *ALWAYS,
    )


def _marked(entries: Sequence[TimelineEntry], observations: Sequence[Observation]) -> list[str]:
    known = _on([bool(row.known_when) for row in entries], [bool(row.known_when) for row in observations])
    usual = _on([bool(row.usual) for row in entries], [bool(row.usual) for row in observations])
    decisions = sum(row.kind == EntryKind.DECISION and bool(row.options) for row in entries)
    sentences = (
        known and f"When a fact was known, and to whom, was marked on {known}.",
        decisions
        and f"The options considered at the time were recorded for {counted(decisions, 'decision', 'decisions')}.",
        usual and f"Whether this was how it was normally done was asked, and is said on {usual}.",
    )
    return [sentence for sentence in sentences if sentence]


def _on(entries: Sequence[bool], observations: Sequence[bool]) -> str:
    sums = ((sum(entries), "entry", "entries"), (sum(observations), "observation", "observations"))
    return " and ".join(counted(count, one, many) for count, one, many in sums if count)
