"""Whose seat a cookie is: which place of which event, and in what state."""

from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.seats import seat_hash
from learning_event.models import Place


@dataclass(frozen=True)
class SeatAt:
    """Where a seat is; `state` is waiting, claimed or closed."""

    event_id: str
    place_id: str
    state: str


def place_of_seat(seat: bytes) -> SeatAt | None:
    """None when no place knows this seat."""
    with store.look() as rows:
        at = sa.select(Place.event_id, Place.id, Place.state).where(Place.seat_hash == seat_hash(seat))
        row = rows.execute(at).one_or_none()
        return None if row is None else SeatAt(*row)
