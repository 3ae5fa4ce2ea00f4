"""A support contact who is gone on the morning itself: the strip shows who is there instead, and those who lead have somebody too."""

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import LearningEvent, SupportContact
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person

NAME = '<span class="support-strip__name">'


def test_the_stand_in_stands_on_the_page_while_the_contact_is_gone(priya: Person, given: Given) -> None:
    change(given, "Leah Bevan", answered="left", stand_in_id=given.contacts["Anita Shah"])

    page = room(priya, given)
    assert (
        f"Your support contact is {NAME}Anita Shah</span>, safeguarding lead in housing, in place of Leah Bevan."
        in page
    )
    assert "01632 960155" in page


def test_then_it_falls_to_the_lead_reviewer_with_their_number(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    line = f"/events/{given.event_id}/preparing/support-contacts/line"
    assert door.send(ruth, line, lead_telephone="01632 960100") == DONE
    change(given, "Leah Bevan", answered="left", stand_in_id=given.contacts["Anita Shah"])
    change(given, "Anita Shah", answered="not_reached")

    page = room(priya, given)
    assert f"Your support contact cannot be here just now. Please go to {NAME}Ruth</span>, lead reviewer." in page
    assert 'href="tel:01632960100"' in page


def test_and_the_request_goes_to_somebody_who_is_there(door: Door, priya: Person, given: Given) -> None:
    change(given, "Leah Bevan", answered="left")
    ask = f"/events/{given.event_id}/support-requests"

    assert door.send(priya, ask, words="A word, please.") == refused(
        "Please look again at one thing", 400, support_contact="Please choose whom you would like to reach."
    )
    page = priya.browser.get(f"/events/{given.event_id}/support").get_data(as_text=True)
    assert ("Anita Shah" in page, "Leah Bevan" in page) == (True, False)
    assert door.send(priya, ask, words="A word, please.", support_contact=given.contacts["Anita Shah"]) == DONE


@pytest.mark.parametrize("typed", ["ring me", "0113 496 09999"])
def test_the_lead_reviewers_number_is_looked_at_too(door: Door, ruth: Person, given: Given, typed: str) -> None:
    answer = door.send(ruth, f"/events/{given.event_id}/preparing/support-contacts/line", lead_telephone=typed)

    assert (answer.status, list(answer.errors)) == (400, ["lead_telephone"])


def test_a_co_reviewer_has_a_support_contact_of_their_own(door: Door, house: Flask, given: Given) -> None:
    carys = of_the_staff(house, "Carys", event_id=given.event_id, role="co_reviewer")
    assert "Nobody supports you on this day yet." in room(carys, given)

    assert door.send(carys, own(given), support_contact=given.contacts["Anita Shah"]) == DONE

    assert f"Your support contact is {NAME}Anita Shah</span>" in room(carys, given)
    with store.look(given.event_id) as rows:
        assert rows.get_one(LearningEvent, given.event_id).reviewer_support_contact_id != given.contacts["Anita Shah"]


def test_nobody_supports_themself(door: Door, ruth: Person, given: Given) -> None:
    change(given, "Anita Shah", email=given.reviewer_email.upper())

    assert door.send(ruth, own(given), support_contact=given.contacts["Anita Shah"]) == refused(
        "Please look again at one thing",
        400,
        support_contact="Nobody supports themself. Please choose somebody else.",
    )


def test_nor_by_another_address_later(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, own(given), support_contact=given.contacts["Anita Shah"])
    form = {"name": "Anita Shah", "role": "lead", "telephone": "01632 960155", "on_the_day": "Here"}
    path = f"/events/{given.event_id}/preparing/support-contacts/{given.contacts['Anita Shah']}"

    answer = door.send(ruth, path, **form, email=given.reviewer_email)

    assert (answer.status, list(answer.errors)) == (400, ["email"])
    with store.look(given.event_id) as rows:
        assert rows.get_one(SupportContact, given.contacts["Anita Shah"]).email == "anita@example.org"


def test_nobody_else_has_an_own_contact_to_choose(
    door: Door, leah: Person, priya: Person, max_: Person, given: Given
) -> None:
    answers = [door.send(who, own(given), support_contact="x").status for who in (leah, priya, max_)]

    assert answers == [403, 403, 403]


def change(given: Given, name: str, **columns: object) -> None:
    with store.work(given.event_id) as work:
        row = work.rows.get_one(SupportContact, given.contacts[name])
        for column, value in columns.items():
            setattr(row, column, value)


def room(person: Person, given: Given) -> str:
    return person.browser.get(f"/events/{given.event_id}/room").get_data(as_text=True)


def own(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/support-contacts/own"
