"""A room with a long timeline, and one with hardly any, each in a house of its own, for the bench of the timeline."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from learning_event import store
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.migrations import bring_up_to_date
from learning_event.models import Place, TimelineEntry
from learning_event.models.base import new_id
from learning_event.people import Practitioner
from learning_event.rules.observation import Kind
from learning_event.safe import scope
from tests.given import PASSWORD, Given, a_learning_event
from tests.live.open_house import OpenHouse, open_house

WORDS = "We rang twice and nobody could say whose turn it was; the visit was kept, and that was down to one person. "
RECORD = "Letter about the appointment sent to the address on the file. Robin was seen at the door, and said that he was well. "
SEEN = ("yes", "no", "not_recorded")


@dataclass(frozen=True)
class LongRoom:
    """An open house, the event in it and a seat for a browser; this process shares the database below it."""

    house: OpenHouse
    given: Given
    who: Practitioner

    @property
    def address(self) -> str:
        return f"{self.house.url}/events/{self.given.event_id}"

    @property
    def seat(self) -> str:
        return to_cookie(self.who.seat)

    def add(self, how_many: int) -> None:
        """So many observations wait to be shown."""
        for n in range(how_many):
            add_observation(self.who, NewObservation.read(_said(self.given, n)))

    def show(self) -> None:
        """By the house itself, so that every open page hears of it."""
        self.house.signed_in(self.given.reviewer_email, PASSWORD).send("showings")


@contextmanager
def a_room(entries: int, observations: int) -> Iterator[LongRoom]:
    """So many entries beside the first three, and so many observations shown."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        scope.open_safe(data / "keys", data / "keys" / "key-encryption-key")
        store.open_at(f"sqlite:///{data / 'learning-event.sqlite3'}")
        try:
            bring_up_to_date()
            given = a_learning_event()
            who = _seated(given)
            _add_entries(given, entries)
            with open_house(data, given.event_id) as house:
                room = LongRoom(house, given, who)
                room.add(observations)
                if observations:
                    room.show()
                yield room
        finally:
            store.close()


def _seated(given: Given) -> Practitioner:
    seat = new_seat()
    with store.work(given.event_id) as work:
        place = work.rows.get_one(Place, given.places[0])
        place.state, place.seat_hash, place.card_code = "claimed", seat_hash(seat), None
    return Practitioner(given.event_id, given.places[0], seat)


def _add_entries(given: Given, how_many: int) -> None:
    with store.work(given.event_id) as work:
        for n in range(how_many):
            day = (date(2024, 3, 1) + timedelta(days=n)).isoformat()
            row = TimelineEntry(id=new_id(), event_id=given.event_id, reference=f"L{n:03}", certainty="exact", date=day)
            row.agency_id = list(given.agencies.values())[n % 2]
            row.sort_key, row.source, row.words = f"{day}T99:99", "welfare log", RECORD * (1 + n % 3)
            row.child_seen, row.lines = SEEN[n % 3], [1 + n % 3]
            work.rows.add(row)
            given.entries.append(row.id)


def _said(given: Given, n: int) -> dict[str, str]:
    about = f"entry:{given.entries[n * 7 % len(given.entries)]}" if n % 10 else "case"
    kind = list(Kind)[n % 7]
    return {"slip": secrets.token_urlsafe(16), "kind": kind, "words": WORDS * (1 + n % 3), "anchor": about}
