"""Coming in with a card: the code at the door, the support contact confirmed, a seat in this browser, and never twice."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.anonymity.seats import from_cookie, seat_hash
from learning_event.models import LearningEvent, Place
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

UNKNOWN = "We do not know this code. Please look at your card or invitation again: eight letters and figures."
USED = "That card has been used. If it was not you, please speak with your support contact or the lead reviewer."
LOOK_AGAIN = "Please look again at one thing"


@pytest.fixture
def newcomer(house: Flask) -> Person:
    return Person("Priya", house.test_client())


def come_in(door: Door, person: Person, given: Given, number: int = 0) -> None:
    assert door.send(person, "/join", code=given.cards[number]) == DONE
    assert door.send(person, f"/events/{given.event_id}/place", support_contact=given.contacts["Leah Bevan"]) == DONE


def place(given: Given, number: int = 0) -> Place:
    with store.look() as rows:
        return rows.get_one(Place, given.places[number])


def test_a_card_leads_to_the_page_before_the_room(door: Door, newcomer: Person, given: Given) -> None:
    outcome = door.send(newcomer, "/join", code=given.cards[0])

    assert outcome == DONE
    page = newcomer.browser.get(f"/events/{given.event_id}/place").get_data(as_text=True)
    assert "Before you come in" in page
    assert "We do not record who wrote what" in page
    assert "kept until 10 December 2025" in page
    assert f'value="{given.contacts["Leah Bevan"]}" checked' in page
    assert given.cards[0] not in page


@pytest.mark.parametrize("written", ["{0} {1}", "{0}-{1}", " {0}{1} ", "{0}–{1}"])
def test_case_spaces_and_dashes_are_forgiven(door: Door, newcomer: Person, given: Given, written: str) -> None:
    code = given.cards[0]

    assert door.send(newcomer, "/join", code=written.format(code[:4], code[4:]).lower()) == DONE


def test_confirming_gives_a_seat_and_erases_the_code(door: Door, newcomer: Person, given: Given) -> None:
    come_in(door, newcomer, given)

    cookie = newcomer.browser.get_cookie("seat")
    assert cookie is not None
    assert (cookie.http_only, cookie.same_site, cookie.path, cookie.expires) == (True, "Lax", "/", None)
    seat, row = from_cookie(cookie.value), place(given)
    assert seat is not None
    assert (row.state, row.seat_hash, row.card_code) == ("claimed", seat_hash(seat), None)


def test_another_support_contact_may_be_chosen(door: Door, newcomer: Person, given: Given) -> None:
    door.send(newcomer, "/join", code=given.cards[0])

    assert door.send(newcomer, f"/events/{given.event_id}/place", support_contact=given.contacts["Anita Shah"]) == DONE
    assert place(given).support_contact_id == given.contacts["Anita Shah"]


def test_nobody_comes_in_without_a_support_contact(door: Door, newcomer: Person, given: Given) -> None:
    door.send(newcomer, "/join", code=given.cards[0])

    outcome = door.send(newcomer, f"/events/{given.event_id}/place", support_contact="")

    assert outcome == refused(
        LOOK_AGAIN, 400, support_contact="Please choose your support contact. Everybody has one before coming in."
    )
    assert place(given).seat_hash is None


def test_the_support_contact_must_be_one_of_this_event(door: Door, newcomer: Person, given: Given) -> None:
    elsewhere = a_learning_event()
    door.send(newcomer, "/join", code=given.cards[0])

    outcome = door.send(newcomer, f"/events/{given.event_id}/place", support_contact=elsewhere.contacts["Leah Bevan"])

    assert outcome == refused(
        LOOK_AGAIN, 400, support_contact="Please choose one of the support contacts of this learning event."
    )


@pytest.mark.parametrize("code", ["", "hello", "ABCDEFGH", "<script>", "0" * 8, "\0", "9" * 400])
def test_a_wrong_code_is_said_beside_the_box(door: Door, newcomer: Person, given: Given, code: str) -> None:
    assert door.send(newcomer, "/join", code=code) == refused(LOOK_AGAIN, 400, code=UNKNOWN)


def test_a_card_serves_once(door: Door, newcomer: Person, max_: Person, given: Given) -> None:
    come_in(door, newcomer, given)

    assert door.send(max_, "/join", code=given.cards[0]) == refused(USED, 409)
    assert max_.browser.get_cookie("seat") is None


def test_of_two_with_the_same_card_the_second_is_told(door: Door, newcomer: Person, max_: Person, given: Given) -> None:
    door.send(max_, "/join", code=given.cards[0])
    come_in(door, newcomer, given)

    outcome = door.send(max_, f"/events/{given.event_id}/place", support_contact=given.contacts["Leah Bevan"])

    assert outcome == refused(USED, 409)
    assert max_.browser.get_cookie("seat") is None


def test_somebody_who_is_in_comes_back_with_the_used_card(door: Door, newcomer: Person, given: Given) -> None:
    come_in(door, newcomer, given)
    seat = newcomer.browser.get_cookie("seat")

    assert door.send(newcomer, "/join", code=given.cards[0]) == DONE
    assert newcomer.browser.get_cookie("seat") == seat
    assert (
        newcomer.browser.get(f"/events/{given.event_id}/place").headers["Location"] == f"/events/{given.event_id}/room"
    )


def test_before_the_doors_open_a_card_opens_the_briefing_and_no_place(
    door: Door, newcomer: Person, given: Given
) -> None:
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "preparing"
    event, contact = f"/events/{given.event_id}", given.contacts["Leah Bevan"]

    assert door.send(newcomer, "/join", code=given.cards[0]) == DONE

    assert newcomer.browser.get(f"{event}/place").headers["Location"] == f"{event}/briefing"
    assert door.send(newcomer, f"{event}/place", support_contact=contact).status == 409
    assert (place(given).state, place(given).seat_hash, newcomer.browser.get_cookie("seat")) == ("laid_out", None, None)


def test_nobody_comes_in_once_it_is_sealed(door: Door, newcomer: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"

    ended = "This learning event has ended, so nobody comes in any more."
    assert door.send(newcomer, "/join", code=given.cards[0]) == refused(ended, 409)


def test_a_card_of_one_event_opens_no_place_of_another(door: Door, newcomer: Person, given: Given) -> None:
    elsewhere = a_learning_event()
    door.send(newcomer, "/join", code=given.cards[0])

    outcome = door.send(
        newcomer, f"/events/{elsewhere.event_id}/place", support_contact=elsewhere.contacts["Leah Bevan"]
    )

    assert outcome == refused("There is nothing here. Please check the address, or go back to the start.", 404)


def test_without_a_code_there_is_no_place(max_: Person, given: Given) -> None:
    assert max_.browser.get(f"/events/{given.event_id}/place").status_code == 403


def test_the_address_of_the_printed_code_fills_the_box(max_: Person, given: Given) -> None:
    code = given.cards[0]

    page = max_.browser.get(f"/?code={code}").get_data(as_text=True)

    assert f'value="{code[:4]}-{code[4:]}"' in page
    assert max_.browser.get("/?code=<script>").get_data(as_text=True).count("<script>") == 0


def test_no_shelf_keeps_a_seat_or_a_used_code(door: Door, newcomer: Person, given: Given) -> None:
    come_in(door, newcomer, given)
    cookie = newcomer.browser.get_cookie("seat")
    assert cookie is not None
    seat = from_cookie(cookie.value)
    assert seat is not None

    with store.engine().connect() as line:
        kept = [
            bytes(value) if isinstance(value, bytes) else str(value).encode()
            for table in sa.inspect(store.engine()).get_table_names()
            for row in line.execute(sa.text(f'select * from "{table}"'))
            for value in row
        ]

    assert not [
        value for value in kept if seat in value or cookie.value.encode() in value or given.cards[0].encode() in value
    ]
