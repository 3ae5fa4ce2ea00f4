"""A learning event for a bench: so many seats that are taken, and showings with so many cards, each kind under a sign of its own."""

import json
import secrets
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from learning_event import store
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.migrations import bring_up_to_date
from learning_event.models import Observation, Place, Room
from learning_event.models.base import new_id
from learning_event.rules.observation import Kind
from learning_event.safe import scope
from tests.given import Given, a_learning_event

WORDS = "We rang twice and nobody could say whose turn it was; the visit was kept, and that was down to one person. "
AT_ONCE = 1000


@dataclass(frozen=True)
class Laid:
    """In `folder` lie the database, the keys, the seats (a cookie on each line) and which showings a sign stands for."""

    folder: Path
    given: Given
    cookies: Path

    @property
    def seats(self) -> list[str]:
        return self.cookies.read_text(encoding="ascii").split()

    @property
    def address(self) -> str:
        return f"/events/{self.given.event_id}"


def laid_out(folder: Path, *, seats: int, showings: Mapping[str, Sequence[int]], database: str = "") -> Laid:
    """`showings` says for each sign how many cards each of its showings brings; on SQLite in the folder where no other is named."""
    folder.mkdir(parents=True, exist_ok=True)
    scope.open_safe(folder / "keys", folder / "keys" / "key-encryption-key")
    store.open_at(database or f"sqlite:///{folder / 'learning-event.sqlite3'}")
    with closing(store):
        bring_up_to_date()
        given = a_learning_event()
        cookies = _take_seats(given, seats)
        (folder / "seats.txt").write_text("\n".join(cookies) + "\n", encoding="ascii")
        numbers: dict[str, list[int]] = {}
        for sign, sizes in showings.items():
            numbers[sign] = [_show(given, size) for size in sizes]
        (folder / "showings.json").write_text(json.dumps({"event": given.event_id, "numbers": numbers}))
        store.truncate_log()
    return Laid(folder, given, folder / "seats.txt")


def _take_seats(given: Given, how_many: int) -> list[str]:
    seats = [new_seat() for _ in range(how_many)]
    with store.work(given.event_id) as work:
        for n, seat in enumerate(seats):
            work.rows.add(
                Place(
                    id=new_id(),
                    event_id=given.event_id,
                    agency_id=list(given.agencies.values())[n % 2],
                    support_contact_id=list(given.contacts.values())[n % 2],
                    state="claimed",
                    seat_hash=seat_hash(seat),
                )
            )
    return [to_cookie(seat) for seat in seats]


def _show(given: Given, size: int) -> int:
    with store.work(given.event_id) as work:
        room = work.rows.get_one(Room, given.event_id)
        room.showing += 1
        for n in range(size):
            work.rows.add(_observation(given, room.showing, n))
            if n % AT_ONCE == 0:
                work.rows.flush()
        return room.showing


def _observation(given: Given, showing: int, n: int) -> Observation:
    at = showing + n
    anchor, ref = ("case", "") if at % 4 == 0 else ("entry", given.entries[at % len(given.entries)])
    return Observation(
        event_id=given.event_id,
        mark_hash=secrets.token_bytes(32),
        showing=showing,
        kind=list(Kind)[at % 6],
        words=WORDS * (1 + at % 3),
        anchor=anchor,
        anchor_ref=ref,
        held="",
    )
