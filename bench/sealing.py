"""What sealing costs: adding an observation, and opening a room with 300 cards, beside the same work on unsealed cells.

Two houses in one process, each on a database file of its own, asked in turns through the door: in one the cells are sealed, in
the other the same bytes are laid down as they are. The clock on the wall counts what people wait for, the commit included.
"""

import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from flask import Flask
from flask.testing import FlaskClient

from learning_event import store
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.actions.room.showings import show
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.application import create_app
from learning_event.migrations import bring_up_to_date
from learning_event.models import Place, sealed
from learning_event.people import Practitioner, Reviewer
from learning_event.safe import scope
from learning_event.settings import Settings
from tests.door import token_for
from tests.given import Given, a_learning_event
from tests.people import Person

CARDS = 300
ADDED = 150
OPENED = 40
WORDS = (
    "We rang twice and nobody could say whose turn it was; the visit was kept, and that was down to one person. " * 2
)


@dataclass
class House:
    """One database with an open event and somebody in the room; `times` in seconds by what was done, wall and processor."""

    name: str
    folder: Path
    is_sealed: bool
    given: Given = field(init=False)
    client: FlaskClient = field(init=False)
    token: str = ""
    times: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """This house's database and keys are open, and cells are made in its own way."""
        if not self.is_sealed:
            vars(sealed).update(sealed=lambda plain, **_: plain, unsealed=lambda cell, **_: cell)
        scope.open_safe(self.folder / "keys", self.folder / "keys" / "key-encryption-key")
        store.open_at(f"sqlite:///{self.folder / 'bench.sqlite3'}")
        try:
            yield
        finally:
            store.close()
            vars(sealed).update(sealed=scope.sealed, unsealed=scope.unsealed)

    def timed(self, what: str, deed: Callable[[], None]) -> None:
        """Does it and keeps how long it took."""
        wall, cpu = perf_counter(), process_time()
        deed()
        self.times.setdefault(what, []).append((perf_counter() - wall, process_time() - cpu))


def main() -> None:
    """Prints both, and what sealing costs as a ratio."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "first"
        first.mkdir()
        app = create_app(Settings(first, f"sqlite:///{first / 'bench.sqlite3'}", secrets.token_bytes(32)))
        houses = [_laid_out(app, Path(folder), name) for name in ("sealed", "unsealed")]
        for _ in range(10):
            _in_turns(houses, "adding an observation", ADDED // 10, _add)
            _in_turns(houses, f"opening a room with {CARDS} cards", OPENED // 10, _open)
    for what in houses[0].times:
        _say(what, *houses)


def _in_turns(houses: list[House], what: str, times: int, deed: Callable[[House], None]) -> None:
    for house in houses:
        with house.entered():
            deed(house)
            for _ in range(times):
                house.timed(what, lambda house=house: deed(house))  # type: ignore[misc]


def _laid_out(app: Flask, folder: Path, name: str) -> House:
    house = House(name, folder / name, name == "sealed")
    house.folder.mkdir()
    with house.entered():
        bring_up_to_date()
        house.given = a_learning_event()
        who = _seated(house.given)
        house.client = app.test_client()
        house.client.set_cookie("seat", to_cookie(who.seat))
        house.token = token_for(Person("Priya", house.client))
        for _ in range(CARDS):
            add_observation(who, NewObservation.read(_said()))
        show(Reviewer(house.given.event_id, house.given.accounts[0]))
    return house


def _seated(given: Given) -> Practitioner:
    seat = new_seat()
    with store.work(given.event_id) as work:
        place = work.rows.get_one(Place, given.places[0])
        place.state, place.seat_hash, place.card_code = "claimed", seat_hash(seat), None
    return Practitioner(given.event_id, given.places[0], seat)


def _said() -> dict[str, str]:
    return {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": WORDS, "anchor": "case"}


def _add(house: House) -> None:
    answer = house.client.post(
        f"/events/{house.given.event_id}/observations",
        json=_said(),
        headers={"Accept": "application/json", "X-CSRF-Token": house.token},
    )
    assert answer.status_code == 201, answer.get_data(as_text=True)


def _open(house: House) -> None:
    answer = house.client.get(f"/events/{house.given.event_id}/room")
    assert answer.status_code == 200
    assert answer.get_data(as_text=True).count("rang twice") >= CARDS


def _say(what: str, sealed_house: House, unsealed_house: House) -> None:
    wall = [median(seconds for seconds, _ in house.times[what]) for house in (sealed_house, unsealed_house)]
    cpu = [median(seconds for _, seconds in house.times[what]) for house in (sealed_house, unsealed_house)]
    print(
        f"  {what:34} sealed {wall[0] * 1000:7.2f} ms  unsealed {wall[1] * 1000:7.2f} ms"
        f"  ratio {wall[0] / wall[1]:4.2f}  (processor {cpu[0] / cpu[1]:4.2f})"
    )
