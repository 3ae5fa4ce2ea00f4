"""Latecomers use the room code, choose agency and support contact, and wait; nothing can be read before somebody lets them in."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import announcements, store
from learning_event.models import Place
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person


@pytest.fixture
def latecomer(house: Flask) -> Person:
    return Person("Tom", house.test_client())


def wait_at_the_door(door: Door, person: Person, given: Given) -> None:
    assert door.send(person, "/join", code=given.room_code) == DONE
    assert (
        door.send(
            person,
            f"/events/{given.event_id}/place",
            agency=given.agencies["Housing"],
            support_contact=given.contacts["Anita Shah"],
        )
        == DONE
    )


def waiting_places(given: Given) -> list[Place]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(Place).where(Place.event_id == given.event_id, Place.state == "waiting")))


def test_the_room_code_opens_the_waiting_page_only(door: Door, latecomer: Person, given: Given) -> None:
    wait_at_the_door(door, latecomer, given)

    pages = {
        path: latecomer.browser.get(f"/events/{given.event_id}/{path}").status_code
        for path in ("waiting", "support", "timeline", "picture")
    }
    assert pages == {"waiting": 200, "support": 200, "timeline": 403, "picture": 403}
    assert (
        latecomer.browser.get(f"/events/{given.event_id}/room").headers["Location"]
        == f"/events/{given.event_id}/waiting"
    )


def test_a_place_waits_with_agency_and_support_contact(door: Door, latecomer: Person, given: Given) -> None:
    wait_at_the_door(door, latecomer, given)

    (place,) = waiting_places(given)
    assert (place.agency_id, place.support_contact_id) == (given.agencies["Housing"], given.contacts["Anita Shah"])


def test_the_room_hears_that_somebody_waits(door: Door, latecomer: Person, given: Given) -> None:
    heard: list[announcements.RoomChanged] = []
    announcements.listen(announcements.RoomChanged, heard.append)

    wait_at_the_door(door, latecomer, given)

    assert heard == [announcements.RoomChanged(given.event_id)]


def test_agency_and_support_contact_are_both_asked_for(door: Door, latecomer: Person, given: Given) -> None:
    door.send(latecomer, "/join", code=given.room_code)

    outcome = door.send(latecomer, f"/events/{given.event_id}/place")

    assert outcome == refused(
        "Please look again at two things",
        400,
        agency="Please choose the agency you worked for at the time.",
        support_contact="Please choose your support contact. Everybody has one before coming in.",
    )
    assert waiting_places(given) == []


def test_the_waiting_page_goes_on_by_itself(latecomer: Person, given: Given) -> None:
    wait_at_the_door(Door("form"), latecomer, given)
    page = latecomer.browser.get(f"/events/{given.event_id}/waiting")
    asked = latecomer.browser.get(f"/events/{given.event_id}/waiting", headers={"Accept": "application/json"})

    with store.work() as work:
        for place in work.rows.scalars(sa.select(Place).where(Place.state == "waiting")):
            place.state = "claimed"
    let_in = latecomer.browser.get(f"/events/{given.event_id}/waiting")
    asked_again = latecomer.browser.get(f"/events/{given.event_id}/waiting", headers={"Accept": "application/json"})

    assert (page.status_code, page.headers["Refresh"]) == (200, "10")
    assert (let_in.status_code, let_in.headers["Location"]) == (303, f"/events/{given.event_id}/room")
    assert (asked.get_json()["waiting"], asked_again.get_json()["waiting"]) == (True, False)


def test_the_room_code_serves_many(door: Door, house: Flask, given: Given) -> None:
    for name in ("Tom", "Carys", "Sam"):
        wait_at_the_door(door, Person(name, house.test_client()), given)

    assert len(waiting_places(given)) == 3
