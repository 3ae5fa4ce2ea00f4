"""What a code opens: a card its own place, the room code the waiting page; and what has to be chosen on the way in."""

from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.codes import code_hash, read_code
from learning_event.models import Agency, LearningEvent, Place


@dataclass(frozen=True)
class Invitation:
    """`card` is False for the room code. `used` is a card that has served. `state` is the learning event's."""

    event_id: str
    state: str
    card: bool
    used: bool = False
    agency: str = ""
    role: str = ""
    support_contact_id: str = ""


def invitation_of(typed: str) -> Invitation | None:
    """None when no learning event knows this code."""
    code = read_code(typed)
    if not code:
        return None
    with store.look() as rows:
        place = rows.execute(
            sa.select(Place.event_id, Place.id).where(Place.card_hash == code_hash(code))
        ).one_or_none()
        room = sa.select(LearningEvent.id, LearningEvent.state).where(LearningEvent.room_code == code)
        event = rows.execute(room).one_or_none()
    if place is not None:
        return _card(*place)
    return None if event is None else Invitation(event.id, event.state, card=False)


def agencies_of(event_id: str) -> tuple[tuple[str, str], ...]:
    """Id and name of each agency, in the reviewer's order."""
    with store.look(event_id) as rows:
        found = rows.scalars(
            sa.select(Agency).where(Agency.event_id == event_id, Agency.family.is_(False)).order_by(Agency.position)
        )
        return tuple((row.id, row.name) for row in found)


def _card(event_id: str, place_id: str) -> Invitation:
    with store.look(event_id) as rows:
        event, place = rows.get_one(LearningEvent, event_id), rows.get_one(Place, place_id)
        return Invitation(
            event.id,
            event.state,
            card=True,
            used=place.state != "laid_out",
            agency=rows.get_one(Agency, place.agency_id).name,
            role=place.role,
            support_contact_id=place.support_contact_id,
        )
