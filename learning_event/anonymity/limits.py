"""What was agreed with whoever sits at a place, and to whom the part of the day is closed: read for that seat, and written nowhere.

Whose limits are read depends on the part of the day alone, never on who asks: not even the time it takes says with whom something
was agreed.
"""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import Place, Room, Segment
from learning_event.people import Practitioner
from learning_event.rules.activity import Deed
from learning_event.rules.witness import ClosedTo, is_possible, why_closed

CLOSED_TO = (
    sa.select(Segment.closed_to)
    .join(Room, Room.segment_id == Segment.id)
    .where(Room.event_id == sa.bindparam("event_id"))
)


def agreed_limits(rows: Session, who: Practitioner) -> str:
    """In the words that were agreed; empty where nothing was."""
    kept = rows.scalar(sa.select(Place.witness).where(Place.id == who.place_id))
    return kept["limits"] if kept and is_possible(kept) else ""


def why_it_is_closed(rows: Session, who: Practitioner, deed: Deed) -> str:
    """The sentence for this seat, and empty where it may."""
    closed_to = ClosedTo(rows.scalar(CLOSED_TO, {"event_id": who.event_id}) or "")
    if closed_to is ClosedTo.NOBODY:
        return ""
    seated = sa.select(Place.id, Place.witness).where(Place.event_id == who.event_id, Place.state == "claimed")
    possible = {row.id: is_possible(row.witness) for row in rows.execute(seated)}
    witness = possible.get(who.place_id, False)
    return why_closed(closed_to, deed, witness=witness, others=list(possible.values()).count(False))
