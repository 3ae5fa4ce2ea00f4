"""One house in two processes, as behind a proxy: the same PostgreSQL, the same Redis, the same keys."""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from learning_event import announcements, store
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.models import Place
from learning_event.safe.scope import event_scope, open_safe
from tests.given import PASSWORD, Given, a_learning_event
from tests.live.open_house import Guest, Listener, OpenHouse
from tests.postgres import Emptied
from tests.programs import ROOT, Program, afresh, forked
from tests.redis import OwnRedis

AWAY, HERE = "Redis is away", "Redis is here"


@dataclass
class OneOfTwo(OpenHouse):
    """One of the processes."""

    program: Program

    def end(self) -> None:
        assert self.program.end() == 0


@dataclass
class TwoHouses:
    """Two processes of one house. `seats` are two practitioners' cookies."""

    one: OneOfTwo
    other: OneOfTwo
    given: Given
    seats: list[str]
    _lines: list[Listener] = field(default_factory=list)
    _guests: list[Guest] = field(default_factory=list)

    def line_of(self, guest: Guest) -> Listener:
        """Open until the houses close."""
        self._lines.append(guest.listen())
        return self._lines[-1]

    def seated(self, number: int, at: OneOfTwo) -> Guest:
        guest = self._comes(Guest(at.url, self.given.event_id))
        guest.browser.cookies.set("seat", self.seats[number])
        return guest

    def ruth(self, at: OneOfTwo) -> Guest:
        return self._comes(at.signed_in(self.given.reviewer_email, PASSWORD))

    def leah(self, at: OneOfTwo) -> Guest:
        return self._comes(at.signed_in(self.given.contact_email, PASSWORD))

    def everybody_leaves(self) -> None:
        for line in self._lines:
            line.close()
        for guest in self._guests:
            guest.browser.close()

    def _comes(self, guest: Guest) -> Guest:
        self._guests.append(guest)
        return guest


@dataclass
class Shelves:
    """What both processes share."""

    url: str
    data: Path
    given: Given
    seats: list[str]


@pytest.fixture
def shelves(emptied_postgres: Emptied, tmp_path: Path) -> Iterator[Shelves]:
    """An open learning event on PostgreSQL, with seats taken at all its places."""
    url = emptied_postgres.empty()
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    store.open_at(url)
    given = a_learning_event(places=8)
    with event_scope(given.event_id):
        yield Shelves(url, tmp_path, given, _take_seats(given))
    store.close()
    announcements.nobody_listens()


@pytest.fixture
def houses(shelves: Shelves, redis: OwnRedis) -> Iterator[TwoHouses]:
    """Both open."""
    with two_houses(shelves, redis) as both:
        yield both


@contextmanager
def two_houses(shelves: Shelves, redis: OwnRedis, *, quick: bool = False, **settings: str) -> Iterator[TwoHouses]:
    """Whatever a test does with them, none of them may complain of anything but Redis. `quick` is tests/live/quick_house.py."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        both = [_opens(shelves, redis, Path(log), quick=quick, **settings) for log in (folder, other)]
        try:
            here, there = (_open(program, shelves) for program in both)
            houses = TwoHouses(here, there, shelves.given, shelves.seats)
            yield houses
            houses.everybody_leaves()
        finally:
            for program in both:
                program.end()
        for program in both:
            said = re.split(r"open at http.*\n", program.err.read_text(encoding="utf-8"), maxsplit=1)[1].splitlines()
            more = [line for line in said if not any(one in line for one in (AWAY, HERE))]
            assert more == [], more


def _opens(shelves: Shelves, redis: OwnRedis, folder: Path, *, quick: bool, **more: str) -> Program:
    environment = {
        "PYTHONPATH": str(ROOT),
        "LEARNING_EVENT_DATA": str(shelves.data),
        "DATABASE_URL": shelves.url,
        "REDIS_URL": redis.url,
        "REQUIRE_TOTP": "no",
        **more,
    }
    log = folder / "log"
    if quick:
        words = ("-m", "tests.live.quick_house", "serve", "--port", "0")
        return afresh(*words, out=log, err=log, environment={**os.environ, **environment})
    return forked("serve", "--port", "0", out=log, err=log, environment=environment)


def _open(program: Program, shelves: Shelves) -> OneOfTwo:
    url = program.says(r"open at (http\S+) .*\n")[1]
    return OneOfTwo(url, shelves.given.event_id, shelves.data, program)


def _take_seats(given: Given) -> list[str]:
    seats = [new_seat() for _ in given.places]
    with store.work() as work:
        for place_id, seat in zip(given.places, seats, strict=True):
            place = work.rows.get_one(Place, place_id)
            place.state, place.seat_hash, place.card_code = "claimed", seat_hash(seat), None
    return [to_cookie(seat) for seat in seats]
