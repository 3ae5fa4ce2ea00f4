"""A link makes a sign-in, or joins the one that is there; it never opens somebody else's, and a second step can come with it."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import Account
from tests.door import DONE, Door, refused
from tests.given import PASSWORD, PASSWORD_HASH, Given
from tests.invited import JOAN, OWN, added, contact, invitation, invited, read, with_a_first_password
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH


@pytest.fixture
def joan(house: Flask) -> Person:
    return Person("Joan", house.test_client(), email=JOAN["email"])


def test_whoever_has_a_sign_in_takes_it_with_their_own_password(
    door: Door, house: Flask, ruth: Person, given: Given
) -> None:
    sian = of_the_staff(house, "Sian")
    link = invited(ruth, given, added(given, email=sian.email))
    elsewhere = Person("Sian elsewhere", house.test_client())

    assert "There is a sign-in with this address already" in read(elsewhere, link)
    assert door.send(elsewhere, link, own=OWN) == refused(
        "Please look again at one thing",
        400,
        password="There is a sign-in with this address already. Please type its password.",
    )
    assert door.send(elsewhere, link, password="not theirs at all").status == 400
    assert not invitation().used
    assert door.send(elsewhere, link, password=PASSWORD) == DONE
    assert elsewhere.browser.get(f"/events/{given.event_id}/supporting").status_code == 200


def test_no_link_opens_the_sign_in_of_somebody_with_another_part(
    door: Door, house: Flask, ruth: Person, max_: Person, given: Given
) -> None:
    """A first password is waiting for them elsewhere: whoever may invite must not be able to choose it for them."""
    email = with_a_first_password(given.event_id, role="co_reviewer")
    link = invited(ruth, given, added(given, email=email))

    assert door.send(max_, link, own=OWN).status == 400
    assert door.send(max_, link, password=PASSWORD).message.startswith("You have a first password")
    with store.look() as rows:
        assert rows.scalars(sa.select(Account).filter_by(email=email)).one().password_hash == PASSWORD_HASH


def test_a_first_password_that_nobody_used_gives_way_to_the_link(
    door: Door, ruth: Person, joan: Person, given: Given
) -> None:
    contact_id = added(given)
    FETCH.send(ruth, f"{contact(given, contact_id)}/sign-in", password=PASSWORD)

    assert door.send(joan, invited(ruth, given, contact_id), own=OWN) == DONE


def test_the_reviewer_cannot_take_it_themself(door: Door, ruth: Person, given: Given) -> None:
    link = invited(ruth, given, added(given, email=given.reviewer_email))

    answer = door.send(ruth, link, password=PASSWORD)

    assert answer.message.startswith("This is the e-mail address of somebody who works on this learning event already")
    assert not invitation().used


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ("short", "Please choose a password of at least 12 characters. A few words in a row do well."),
        ("joan@example.org", "This is among the passwords that somebody would try first. Please choose another: a few "
         "words in a row that have nothing to do with you do well."),
    ],
)  # fmt: skip
def test_a_password_that_is_no_good_uses_nothing_up(
    door: Door, ruth: Person, joan: Person, given: Given, own: str, says: str
) -> None:
    link = invited(ruth, given, added(given))

    assert door.send(joan, link, own=own) == refused("Please look again at one thing", 400, own=says)
    assert not invitation().used


def test_where_no_address_is_noted_they_give_their_own(door: Door, ruth: Person, joan: Person, given: Given) -> None:
    link = invited(ruth, given, added(given, email=""))

    assert door.send(joan, link, own=OWN, email="at home") == refused(
        "Please look again at one thing",
        400,
        email="Please write the e-mail address that you will sign in with, such as leah@example.org.",
    )
    assert door.send(joan, link, own=OWN, email="Joan@Example.org ") == DONE


def test_a_second_step_can_be_set_up_at_once(door: Door, ruth: Person, joan: Person, given: Given) -> None:
    link = invited(ruth, given, added(given))

    assert door.send(joan, link, own=OWN, second_step="yes") == DONE

    assert joan.browser.get("/sign-in/second-step").status_code == 200
    assert joan.browser.get(f"/events/{given.event_id}/supporting").status_code == 200
