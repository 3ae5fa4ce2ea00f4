"""Cards are printed for places that nobody has claimed, while their support contact can be reached."""

import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import Place, SupportContact
from tests.conftest import signed_in
from tests.given import Given, a_learning_event
from tests.people import Person

NO_CONTACT = "Please choose a support contact. There is no place without one."


def test_cards_are_printed_for_places_that_nobody_has_claimed(ruth: Person, priya: Person, given: Given) -> None:
    answer = ruth.browser.get(f"/events/{given.event_id}/cards.pdf")

    assert (answer.status_code, answer.mimetype, answer.data[:5]) == (200, "application/pdf", b"%PDF-")


def test_no_cards_are_printed_while_a_contact_cannot_be_reached(ruth: Person, given: Given) -> None:
    lose_all_reach(given, "Leah Bevan")

    answer = ruth.browser.get(f"/events/{given.event_id}/cards.pdf", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.get_json()["message"]) == (
        409,
        "Leah Bevan cannot be reached yet. Please say how to reach them before the cards are printed.",
    )


def test_without_unclaimed_places_there_is_nothing_to_print(ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.execute(sa.delete(Place).where(Place.event_id == given.event_id))

    answer = ruth.browser.get(f"/events/{given.event_id}/cards.pdf", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.get_json()["message"]) == (
        409,
        "There is no card to print: every place has been claimed or closed, or none is laid out yet.",
    )


def test_only_the_lead_reviewer_has_the_cards(
    leah: Person, priya: Person, max_: Person, given: Given, house: Flask
) -> None:
    elsewhere = signed_in(house, "Another reviewer", a_learning_event().reviewer_email)

    for path in ("cards.pdf", "room-code.svg"):
        answers = [
            who.browser.get(f"/events/{given.event_id}/{path}").status_code for who in (leah, priya, max_, elsewhere)
        ]
        assert answers == [403, 403, 403, 404]


def lose_all_reach(given: Given, name: str) -> None:
    with store.work() as work:
        row = work.rows.get_one(SupportContact, given.contacts[name])
        row.telephone = row.email = ""
