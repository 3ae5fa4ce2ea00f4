"""With whom limits were agreed, and which parts of the day are closed to whom: for the lead reviewer alone."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.proceedings import ShownLimits, ShownPartClosed, ShownWitnesses
from learning_event.models import Place, Segment
from learning_event.readings.preparing.people import places_listed
from learning_event.rules.witness import FEWEST_OTHERS, ClosedTo, is_possible


def witnesses_of(event_id: str) -> ShownWitnesses:
    """Places that nobody can sit at any more are left out."""
    listed = [place for place in places_listed(event_id) if place.state in ("laid_out", "claimed")]
    with store.look(event_id) as rows:
        found = rows.execute(sa.select(Place.id, Place.witness).where(Place.event_id == event_id))
        kept = {row.id: row.witness for row in found}
        parts = rows.scalars(sa.select(Segment).where(Segment.event_id == event_id).order_by(Segment.position)).all()
    shown = [ShownLimits(one.id, one.role, one.agency, kept[one.id]["limits"]) for one in listed]
    possible = {at for at, one in kept.items() if is_possible(one)}
    agreed = tuple(one for one in shown if one.place_id in possible)
    others = tuple(one for one in shown if one.place_id not in possible)
    return ShownWitnesses(
        agreed,
        others,
        tuple(ShownPartClosed(row.id, row.title, row.starts, ClosedTo(row.closed_to).value) for row in parts),
        too_few=bool(agreed) and len(others) < FEWEST_OTHERS,
    )
