"""One of everybody who may come to the door: a person for each column of web/authorisation.txt."""

from flask import Flask

from learning_event import store
from learning_event.anonymity.seats import new_seat, seat_hash, to_cookie
from learning_event.models import Account, EventRole, Place
from learning_event.models.base import new_id
from tests.conftest import signed_in
from tests.given import PASSWORD_HASH, Given
from tests.people import Person


def one_of_each(house: Flask, given: Given) -> dict[str, Person]:
    """By column. Needs four places; nobody is seated at them yet."""
    return {
        "outsider": Person("Max", house.test_client()),
        "signed-in": of_the_staff(house, "Sian"),
        "waiting": at_a_place(house, given, 2, state="waiting"),
        "practitioner": at_a_place(house, given, 0),
        "closed": at_a_place(house, given, 3, state="closed"),
        "contact": signed_in(house, "Leah", given.contact_email),
        "lead": signed_in(house, "Ruth", given.reviewer_email),
        "co-reviewer": of_the_staff(house, "Carys", event_id=given.event_id, role="co_reviewer"),
        "co-ordinator": of_the_staff(house, "Owen", event_id=given.event_id, role="co_ordinator"),
        "administrator": of_the_staff(house, "Ada", administrator=True),
    }


def of_the_staff(house: Flask, name: str, *, event_id: str = "", role: str = "", administrator: bool = False) -> Person:
    """Somebody with an account, signed in, with this role where one is said."""
    email = f"{name.lower()}-{new_id()}@example.org"
    account = Account(
        id=new_id(),
        email=email,
        name=name,
        password_hash=PASSWORD_HASH,
        session_key=new_id(),
        administrator=administrator,
    )
    with store.work() as work:
        work.rows.add(account)
        work.rows.flush()
        if role:
            work.rows.add(EventRole(event_id=event_id, account_id=account.id, role=role))
    return signed_in(house, name, email)


def at_a_place(house: Flask, given: Given, number: int, *, state: str = "claimed") -> Person:
    """A browser with the seat of this place, whose state is claimed, waiting or closed."""
    seat, place_id = new_seat(), given.places[number]
    with store.work(given.event_id) as work:
        place = work.rows.get_one(Place, place_id)
        place.state, place.seat_hash, place.card_code = state, seat_hash(seat), None
    browser = house.test_client()
    browser.set_cookie("seat", to_cookie(seat))
    return Person(place.role, browser, place_id=place_id, seat=seat)
