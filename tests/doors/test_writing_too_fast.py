"""A script is held to a pace that nobody's fingers reach; nobody else is slowed by it, and no seat is kept in memory for it."""

import pickle
import secrets
from collections.abc import Iterator

import pytest
from flask import Flask

from learning_event.actions.room.pace import MOST_AT_ONCE, MOST_WRITERS, Pace
from learning_event.rules.refusals import SlowDown
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given
from tests.people import Person
from tests.said import add, asked

TOO_FAST = "That was very much at once. Your words are still on your screen. Please try again in a moment."


class Watch:
    """A clock that a test turns by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def written(pace: Pace, seat: bytes, times: int) -> int:
    """How many of so many writes were taken."""
    taken = 0
    for _ in range(times):
        try:
            pace.may_write(seat)
        except SlowDown:
            continue
        taken += 1
    return taken


@pytest.fixture
def spent(house: Flask, priya: Person) -> Iterator[None]:
    """Priya's seat has just written three hundred times."""
    kept = house.extensions["pace"]
    house.extensions["pace"] = Pace(Watch())
    assert written(house.extensions["pace"], priya.seat, MOST_AT_ONCE) == MOST_AT_ONCE
    yield
    house.extensions["pace"] = kept


def test_three_hundred_at_once_and_then_five_a_second() -> None:
    watch, seat = Watch(), secrets.token_bytes(32)
    pace = Pace(watch)

    at_once = written(pace, seat, 1000)
    watch.now = 2.0

    assert (at_once, written(pace, seat, 1000)) == (300, 10)


def test_everybody_has_an_allowance_of_their_own() -> None:
    pace = Pace(Watch())
    written(pace, b"one seat", 1000)

    assert written(pace, b"another seat", 1000) == 300


def test_memory_holds_no_seat_and_forgets_whoever_has_rested() -> None:
    watch, seat = Watch(), secrets.token_bytes(32)
    pace = Pace(watch)
    written(pace, seat, 10)
    writers = pickle.dumps(dict(pace._writers))

    watch.now = 60.0
    pace.may_write(b"somebody else")

    assert seat not in writers
    assert seat.hex() not in writers.decode("latin-1")
    assert len(pace) == 1


def test_the_same_seat_has_another_name_in_another_process() -> None:
    first, second = Pace(Watch()), Pace(Watch())
    first.may_write(b"a seat")
    second.may_write(b"a seat")

    assert set(first._writers) & set(second._writers) == set()


def test_memory_is_bounded() -> None:
    pace = Pace(Watch())

    for n in range(MOST_WRITERS + 100):
        pace.may_write(n.to_bytes(4))

    assert len(pace) == MOST_WRITERS


@pytest.mark.usefixtures("spent")
def test_whatever_somebody_writes_is_counted_together(door: Door, priya: Person, ruth: Person, given: Given) -> None:
    slip = secrets.token_urlsafe(16)
    at = asked(ruth, given, "There was toast.")
    event = f"/events/{given.event_id}"

    outcomes = [
        door.send(priya, f"{event}/observations", slip=slip, kind="went_well", words="Typed"),
        door.send(priya, f"{event}/observations/{slip}/revision", words="Typed"),
        door.send(priya, f"{event}/observations/{slip}/withdrawal"),
        door.send(priya, f"{event}/statements/{at}/answers", answer="nearly", words="Typed"),
        door.send(priya, f"{event}/support-requests", words="Typed"),
    ]

    assert outcomes == [refused(TOO_FAST, status=429)] * 5
    assert door.way == "fetch" or all("Typed" in outcomes[n].text for n in (0, 1, 4))


@pytest.mark.usefixtures("spent")
def test_it_says_when_to_try_again(priya: Person, given: Given) -> None:
    answer = priya.browser.post(
        f"/events/{given.event_id}/observations",
        json={"words": "Typed"},
        headers={"Accept": "application/json", "X-CSRF-Token": _token(priya)},
    )

    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "1")


@pytest.mark.usefixtures("spent")
def test_nobody_else_is_slowed_and_reading_goes_on(door: Door, priya: Person, tom: Person, given: Given) -> None:
    add(tom, given, "Somebody rang back.")

    assert priya.browser.get(f"/events/{given.event_id}/room").status_code == 200
    assert _own(door, priya, given) == DONE


def _own(door: Door, who: Person, given: Given) -> Outcome:
    return door.send(who, f"/events/{given.event_id}/observations/own", slips="")


def _token(person: Person) -> str:
    return person.browser.get("/").get_data(as_text=True).split('<meta name="csrf-token" content="')[1].split('"')[0]
