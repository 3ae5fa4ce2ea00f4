"""Growth: what a showing, the room, the page of statements and the paper cost with 100, 1,000 and 10,000 observations.

In one process without a network, in milliseconds of its own processor; the sizes are asked in turns. A showing is one observation more:
read, drawn and put into words. The room is opened by the first after a write, who reads it for all, and by whoever comes next.
"""

import os
import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from flask import Flask
from flask.testing import FlaskClient

from bench.laid_out import Laid, laid_out
from bench.table import asked, say
from learning_event import store
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.actions.room.showings import show
from learning_event.anonymity.seats import from_cookie
from learning_event.application import create_app
from learning_event.documents.narrative_pdf import narrative_pdf
from learning_event.live.broadcast import Broadcast
from learning_event.people import Practitioner, Reviewer
from learning_event.safe import scope
from learning_event.server.serving import settle_memory
from learning_event.settings import from_environment
from tests.paper.narratives import long_day

SIZES = (100, 1_000, 10_000)
PAPERS = (100, 1_000)
A_SHOWING, MOST_SHOWING = "a showing", 1.5
Times = dict[str, dict[int, float]]


class Grown:
    """A house with so many observations on its timeline, entered for each question."""

    def __init__(self, folder: Path, size: int, app: Flask) -> None:
        self.size, self.app = size, app
        self.laid: Laid = laid_out(folder / str(size), seats=4, showings={"1": [100] * (size // 100)})
        seat = from_cookie(self.laid.seats[0])
        assert seat is not None
        given = self.laid.given
        self.who = Practitioner(given.event_id, given.places[0], seat)
        self.reviewer = Reviewer(given.event_id, given.accounts[0])
        self.client: FlaskClient = app.test_client()
        self.client.set_cookie("seat", self.laid.seats[0])
        self.broadcast = Broadcast(app, app.extensions["loudspeaker"].line)

    def enter(self) -> None:
        scope.open_safe(self.laid.folder / "keys", self.laid.folder / "keys" / "key-encryption-key")
        store.open_at(f"sqlite:///{self.laid.folder / 'learning-event.sqlite3'}")

    def show(self) -> float:
        said = {"slip": secrets.token_urlsafe(16), "kind": "happened", "words": "It was seen.", "anchor": "case"}
        add_observation(self.who, NewObservation.read(said))
        event_id = self.laid.given.event_id
        return _took(lambda: self.broadcast._shown(event_id, [show(self.reviewer)]))

    def open(self, page: str) -> float:
        def opened() -> None:
            assert self.client.get(f"{self.laid.address}/{page}").status_code == 200

        return _took(opened)


def main() -> None:
    """Prints milliseconds by size, and by how much each grows when there is ten times as much."""
    times: Times = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        app = create_app(from_environment({**os.environ, "REQUIRE_TOTP": "no"}, data=home / "app"))
        settle_memory()
        houses = [Grown(home, size, app) for size in SIZES]
        for _ in range(3):
            for house in houses:
                house.enter()
                _measure(house, times)
        store.close()
    papers = {size: median(_took(lambda size=size: narrative_pdf(long_day(size))) for _ in range(3)) for size in PAPERS}  # type: ignore[misc]
    _say(times, papers)


def _measure(house: Grown, times: Times) -> None:
    house.show()
    asked_for = {
        A_SHOWING: median(house.show() for _ in range(15)),
        "the room, first after a write": house.open("room"),
        "the room, whoever comes next": median(house.open("room") for _ in range(3)),
        "the page of statements": median(house.open("narrative") for _ in range(2)),
    }
    for what, took in asked_for.items():
        known = times.setdefault(what, {})
        known[house.size] = min(took, known.get(house.size, took))


def _took(deed: Callable[[], object]) -> float:
    began = process_time()
    deed()
    return (process_time() - began) * 1e3


def _say(times: Times, papers: dict[int, float]) -> None:
    rows = []
    for what, found in times.items():
        per_ten = max(found[SIZES[n + 1]] / found[SIZES[n]] for n in range(2))
        flat = found[SIZES[-1]] / found[SIZES[0]]
        bound = (
            f"{flat:.2f} × in all: {asked(flat, most=MOST_SHOWING)}" if what == A_SHOWING else asked(per_ten, most=10.0)
        )
        rows.append([what, *(f"{found[size]:,.1f}" for size in SIZES), f"{per_ten:.1f}", bound])
    grown = papers[PAPERS[1]] / papers[PAPERS[0]]
    paper = [*(f"{papers[size]:,.0f}" for size in PAPERS), "not printed"]
    rows.append(["the paper", *paper, f"{grown:.1f}", asked(grown, most=10.0)])
    say(["CPU ms", *(f"{size:,}" for size in SIZES), "× for ten times", "asked for"], rows)


if __name__ == "__main__":
    main()
