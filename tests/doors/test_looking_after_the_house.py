"""An administrator looks after accounts and the record of staff, and reads nothing of any event."""

import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.rules.audit import Deed
from tests.door import DONE, Door
from tests.given import PASSWORD, Given
from tests.parts import of_the_staff
from tests.people import Person

CARYS = {"name": "Carys Hughes", "email": "carys@example.org"}


def test_an_account_for_a_reviewer_is_made_and_becomes_their_own(door: Door, house: Flask, given: Given) -> None:
    ada, carys = of_the_staff(house, "Ada", administrator=True), Person("Carys", house.test_client())
    made = Door("fetch").send(ada, "/accounts", **CARYS, password=PASSWORD)
    first = {"email": CARYS["email"], "password": made.facts["first_password"]}

    assert door.send(carys, "/sign-in/first", **first, own="what only Carys knows") == DONE
    assert "Begin a learning event" in carys.browser.get("/events").get_data(as_text=True)


def test_an_address_has_one_account_and_the_password_is_asked_for_again(door: Door, house: Flask, given: Given) -> None:
    ada = of_the_staff(house, "Ada", administrator=True)

    assert door.send(ada, "/accounts", **CARYS).status == 400
    assert door.send(ada, "/accounts", name="Ruth", email=given.reviewer_email, password=PASSWORD).status == 409
    assert set(door.send(ada, "/accounts", password=PASSWORD).errors) == {"name", "email"}


def test_the_accounts_are_listed_without_a_word_of_any_event(house: Flask, given: Given) -> None:
    ada = of_the_staff(house, "Ada", administrator=True)

    page = ada.browser.get("/accounts").get_data(as_text=True)

    assert given.reviewer_email in page
    assert [word for word in ("Robin", given.event_id, "Primary school") if word in page] == []


def test_the_record_is_shown_in_pages_and_says_when_it_is_not_whole(house: Flask, given: Given) -> None:
    ada = of_the_staff(house, "Ada", administrator=True)
    with store.work() as work:
        for _ in range(120):
            note(work, deed=Deed.KEYS_ROTATED)

    page = ada.browser.get("/record-of-staff").get_data(as_text=True)
    older = ada.browser.get("/record-of-staff?before=3").get_data(as_text=True)
    with store.work() as work:
        work.rows.execute(sa.text("update audit_entry set deed = 'backup made' where number = 2"))
    forged = ada.browser.get("/record-of-staff").get_data(as_text=True)

    assert page.count("<tr>") == 101
    assert "The record is whole: 121 entries." in page
    assert "Older entries" in page
    assert older.count("<tr>") == 3
    assert "Entry 2 is not as it was written. The record is not whole." in forged


def test_nobody_else_finds_the_way_there(ruth: Person, house: Flask) -> None:
    assert "/record-of-staff" not in ruth.browser.get("/events").get_data(as_text=True)
    ada = of_the_staff(house, "Ada", administrator=True)
    assert "/record-of-staff" in ada.browser.get("/events").get_data(as_text=True)
