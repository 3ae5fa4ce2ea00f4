"""Whose seat a cookie is: which place of which event, and in what state."""

from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.seats import seat_hash
from learning_event.models import Place

AT = sa.select(Place.event_id, Place.id, Place.state).where(Place.seat_hash == sa.bindparam("hash"))


@dataclass(frozen=True)
class SeatAt:
    """Where a seat is; `state` is waiting, claimed or closed."""

    event_id: str
    place_id: str
    state: str


def place_of_seat(seat: bytes) -> SeatAt | None:
    """None when no place knows this seat."""
    row = store.row(AT, hash=seat_hash(seat))
    return None if row is None else SeatAt(*row)
