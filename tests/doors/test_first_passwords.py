"""A support contact gets a first password from the reviewer, and makes it their own."""

from flask import Flask

from learning_event import store
from learning_event.models import Account, SupportContact
from tests.door import DONE, Door, refused, token_for
from tests.given import PASSWORD, Given
from tests.people import Person

LEAH = {
    "name": "Joan Pugh",
    "role": "hub manager",
    "telephone": "01632 960177",
    "email": "joan@example.org",
    "before": "Mornings",
    "on_the_day": "In the office next door",
    "after": "Rings on Friday",
}
AGAIN = {"password": PASSWORD}
REACH = "The doors are open and people rely on this. Please give "


def test_a_first_password_becomes_the_contacts_own(door: Door, ruth: Person, given: Given, house: Flask) -> None:
    joan = added(door, ruth, given)
    answer = ruth.browser.post(f"{contacts(given)}/{joan}/sign-in", json=AGAIN, headers=fetch(ruth)).get_json()

    person = Person("Joan", house.test_client())
    first = {"email": "joan@example.org", "password": answer["first_password"]}
    assert door.send(person, "/sign-in", **first) == DONE
    assert person.browser.get("/events").status_code == 403
    assert door.send(person, "/sign-in/first", **first, own="what only Joan knows") == DONE
    assert "Go to your page" in person.browser.get("/events").get_data(as_text=True)
    assert "Begin a learning event" not in person.browser.get("/events").get_data(as_text=True)


def test_a_first_password_is_shown_once_on_a_page(ruth: Person, given: Given) -> None:
    joan = added(Door("form"), ruth, given)

    page = Door("form").send(ruth, f"{contacts(given)}/{joan}/sign-in", **AGAIN)

    assert page == DONE
    assert "A first password for Joan Pugh" in page.text
    assert "First password" not in ruth.browser.get(contacts(given)).get_data(as_text=True)


def test_another_first_password_ends_the_one_before(ruth: Person, given: Given, max_: Person) -> None:
    joan = added(Door("fetch"), ruth, given)
    one, two = (
        ruth.browser.post(f"{contacts(given)}/{joan}/sign-in", json=AGAIN, headers=fetch(ruth)).get_json()
        for _ in range(2)
    )

    answers = [
        Door("fetch").send(max_, "/sign-in", email="joan@example.org", password=given_["first_password"]).status
        for given_ in (one, two)
    ]
    assert answers == [400, 200]


def test_whoever_has_a_sign_in_keeps_their_password(door: Door, ruth: Person, given: Given) -> None:
    with store.look() as rows:
        before = rows.get_one(Account, given.accounts[1]).password_hash

    assert door.send(ruth, f"{contacts(given)}/{given.contacts['Leah Bevan']}/sign-in", **AGAIN) == DONE
    with store.look() as rows:
        assert rows.get_one(Account, given.accounts[1]).password_hash == before


def test_the_reviewer_cannot_give_themselves_a_contacts_sign_in(door: Door, ruth: Person, given: Given) -> None:
    joan = added(door, ruth, given, email=given.reviewer_email)

    answer = door.send(ruth, f"{contacts(given)}/{joan}/sign-in", **AGAIN)

    assert answer == refused(
        "This is the e-mail address of somebody who works on this learning event already, such as its lead reviewer. "
        "They cannot also be signed in as a support contact.",
        409,
    )


def test_a_sign_in_needs_an_address(door: Door, ruth: Person, given: Given) -> None:
    joan = added(door, ruth, given, email="")

    answer = door.send(ruth, f"{contacts(given)}/{joan}/sign-in", **AGAIN)

    assert answer == refused(
        "Please write the support contact’s e-mail address first; it is what they sign in with.", 409
    )


def contacts(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/support-contacts"


def added(door: Door, ruth: Person, given: Given, **other: str) -> str:
    assert door.send(ruth, contacts(given), **{**LEAH, **other}) == DONE
    with store.look() as rows:
        (found,) = (row.id for row in rows.query(SupportContact) if row.name == "Joan Pugh")
        return found


def fetch(person: Person) -> dict[str, str]:
    return {"Accept": "application/json", "X-CSRF-Token": token_for(person)}
