"""People at the door: the reviewer sees an agency and a support contact, never a name, and lets them in or not today."""

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.models import Place
from tests.conftest import Seated
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import read


def waiting(given: Given, number: int = 3) -> str:
    """Somebody waits for this place."""
    with store.work(given.event_id) as work:
        place = work.rows.get_one(Place, given.places[number])
        place.state, place.seat_hash, place.card_code = "waiting", seat_hash(new_seat()), None
    return given.places[number]


def state_of(place_id: str) -> str:
    with store.look() as rows:
        return rows.scalars(sa.select(Place.state).where(Place.id == place_id)).one()


def test_the_desk_says_who_is_at_the_door_without_a_name(ruth: Person, given: Given) -> None:
    waiting(given)

    desk = read(ruth, given, "desk")

    assert "Somebody from Housing" in desk
    assert "Support contact: Anita Shah" in desk
    assert "Housing Officer 2" not in desk


def test_somebody_is_let_in(door: Door, ruth: Person, given: Given) -> None:
    place = waiting(given)

    assert door.send(ruth, f"/events/{given.event_id}/waiting/{place}/admission") == DONE

    assert state_of(place) == "claimed"
    assert "Somebody from Housing" not in read(ruth, given, "desk")


def test_from_then_on_they_are_in_the_room(door: Door, seated: Seated, ruth: Person, given: Given) -> None:
    late = seated("Late", 3)
    seat = new_seat()
    with store.work(given.event_id) as work:
        place = work.rows.get_one(Place, given.places[3])
        place.state, place.seat_hash = "waiting", seat_hash(seat)
    late.browser.set_cookie("seat", to_cookie(seat))
    assert late.browser.get(f"/events/{given.event_id}/timeline").status_code == 403

    door.send(ruth, f"/events/{given.event_id}/waiting/{given.places[3]}/admission")

    assert late.browser.get(f"/events/{given.event_id}/timeline").status_code == 200


def test_not_today_closes_the_place(door: Door, ruth: Person, given: Given) -> None:
    place = waiting(given)

    assert door.send(ruth, f"/events/{given.event_id}/waiting/{place}/not-today") == DONE

    assert state_of(place) == "closed"


@pytest.mark.parametrize("answer", ["admission", "not-today"])
def test_they_are_answered_once(door: Door, ruth: Person, given: Given, answer: str) -> None:
    place = waiting(given)
    door.send(ruth, f"/events/{given.event_id}/waiting/{place}/admission")

    assert door.send(ruth, f"/events/{given.event_id}/waiting/{place}/{answer}") == refused(
        "They have been answered already.", status=409
    )
    assert state_of(place) == "claimed"


def test_nobody_else_lets_anybody_in(door: Door, priya: Person, leah: Person, given: Given) -> None:
    place = waiting(given)

    for somebody in (priya, leah):
        assert door.send(somebody, f"/events/{given.event_id}/waiting/{place}/admission") == refused(
            "Only the lead reviewer can do this."
        )
    assert state_of(place) == "waiting"


def test_somebody_at_another_door_is_unknown(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")
    place = waiting(other)

    assert door.send(ruth, f"/events/{given.event_id}/waiting/{place}/admission").status == 404
    assert state_of(place) == "waiting"
