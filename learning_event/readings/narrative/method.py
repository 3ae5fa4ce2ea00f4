"""How the account was made: numbers of the day where they may be said, and the guards against hindsight that were used."""

from collections import Counter

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.counts import counts_that_may_be_said
from learning_event.anonymity.shown.narrative import ShownAgencyCount, ShownMethod
from learning_event.models import Agency, Observation, Place, Room, TimelineEntry
from learning_event.readings.desk.coverage import lenses_said
from learning_event.readings.narrative.guards import guards_used
from learning_event.readings.preparing.gate_overrides import overrides_of
from learning_event.readings.preparing.proceedings import printed_of
from learning_event.rules.answer import FEWEST_FOR_CONFIDENCE

METHOD = (
    "Agencies sent chronologies. Their records were laid on one timeline before the learning event.",
    "Practitioners added observations to the shared timeline, each from a place of their own, without a name.",
    "The lead reviewer drafted statements from records and observations. Each keeps what it rests on.",
    "Every practitioner could answer each statement once. The answers were opened only when the round was closed.",
)
FROM_THE_FAMILY = "What the family said stood on the timeline in a lane of their own, entered with their agreement."


def method_of(event_id: str) -> ShownMethod:
    """Counted from the shelves as they are now."""
    with store.look(event_id) as rows:
        room = rows.get_one(Room, event_id)
        observations = sa.select(Observation.held).where(Observation.event_id == event_id)
        stands_there = (TimelineEntry.event_id == event_id, TimelineEntry.withdrawn.is_(False))
        stands = [not reason for reason in rows.scalars(observations)]
        return ShownMethod(
            practitioners=_count(rows, Place, Place.event_id == event_id, Place.state == "claimed"),
            by_agency=_by_agency(rows, event_id),
            entries=_count(rows, TimelineEntry, *stands_there, TimelineEntry.family == ""),
            shown=stands.count(True),
            held=room.held,
            withdrawn=room.withdrawn,
            released=room.released,
            guards=guards_used(rows, event_id),
            method=(
                *METHOD,
                *([FROM_THE_FAMILY] if _count(rows, TimelineEntry, *stands_there, TimelineEntry.family != "") else []),
            ),
            lenses=lenses_said(event_id),
            proceedings=printed_of(rows, event_id),
            support=overrides_of(rows, event_id),
        )


def too_few_for_confidence(event_id: str) -> bool:
    """Whether so few places are claimed that answers cannot be confidential. The number itself is not said."""
    with store.look(event_id) as rows:
        return _count(rows, Place, Place.event_id == event_id, Place.state == "claimed") < FEWEST_FOR_CONFIDENCE


def _by_agency(rows: Session, event_id: str) -> tuple[ShownAgencyCount, ...]:
    """In the order in which the reviewer listed the agencies; those from which nobody came are left out."""
    names = rows.execute(
        sa.select(Agency.id, Agency.name).where(Agency.event_id == event_id).order_by(Agency.position)
    ).all()
    claimed = Counter(
        rows.scalars(sa.select(Place.agency_id).where(Place.event_id == event_id, Place.state == "claimed"))
    )
    said = counts_that_may_be_said(claimed)
    return tuple(ShownAgencyCount(name, said[agency]) for agency, name in names if agency in said)


def _count(rows: Session, shelf: type[Place | TimelineEntry], *where: sa.ColumnElement[bool]) -> int:
    return rows.scalar(sa.select(sa.func.count()).select_from(shelf).where(*where)) or 0
