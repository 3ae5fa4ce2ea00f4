"""Staff sign in with e-mail address and password; nothing tells a wrong name from a wrong password."""

import pytest
from flask import Flask

from learning_event import store
from learning_event.actions.staff import guesses
from learning_event.models import Account
from tests.door import DONE, Door, Outcome, refused
from tests.given import PASSWORD, Given
from tests.people import Person

DO_NOT_FIT = {"email": "This e-mail address and password do not belong together. Please look at both and try again."}
TOO_COMMON = (
    "This is among the passwords that somebody would try first. "
    "Please choose another: a few words in a row that have nothing to do with you do well."
)
WRONG = refused("Please look again at one thing", 400, **DO_NOT_FIT)


def test_a_reviewer_comes_to_their_one_event(door: Door, given: Given, max_: Person) -> None:
    answer = door.send(max_, "/sign-in", email=given.reviewer_email, password=PASSWORD)

    assert answer == DONE
    assert next_of(answer) == f"/events/{given.event_id}/desk"


def test_a_support_contact_comes_to_their_own_page(door: Door, given: Given, max_: Person) -> None:
    answer = door.send(max_, "/sign-in", email=given.contact_email, password=PASSWORD)

    assert answer == DONE
    assert next_of(answer) == f"/events/{given.event_id}/supporting"


def test_capitals_and_spaces_in_the_address_are_forgiven(door: Door, given: Given, max_: Person) -> None:
    assert door.send(max_, "/sign-in", email=f" {given.reviewer_email.upper()} ", password=PASSWORD) == DONE


def test_ones_own_address_is_no_password(door: Door, given: Given, max_: Person) -> None:
    make_it_a_first_password(given)
    own = given.contact_email.replace("@", "-at-")

    answer = door.send(max_, "/sign-in/first", email=given.contact_email, password=PASSWORD, own=own)

    assert answer == refused("Please look again at one thing", 400, own=TOO_COMMON)


def test_nothing_at_all_is_refused_and_not_a_fault(door: Door, max_: Person) -> None:
    # Other tests send nothing at all to every door, and so several times to this one.
    guesses.forget_guesses("")

    assert door.send(max_, "/sign-in") == WRONG


def test_the_typed_address_is_kept_and_the_password_is_not(given: Given, max_: Person) -> None:
    page = Door("form").send(max_, "/sign-in", email="ruht@example.org", password="not the one I chose").text

    assert 'value="ruht@example.org"' in page
    assert "not the one I chose" not in page


def test_after_several_wrong_guesses_one_has_to_wait(door: Door, given: Given, max_: Person) -> None:
    for _ in range(guesses.FREE + 1):
        answer = door.send(max_, "/sign-in", email=given.reviewer_email, password="not the one I chose")

    assert answer == refused(
        "That was tried several times with another password. Please wait a second and try again.", 429
    )


def test_the_wait_is_the_same_for_an_address_without_account(door: Door, max_: Person) -> None:
    for _ in range(guesses.FREE + 1):
        answer = door.send(max_, "/sign-in", email=f"no-one-{door.way}@example.org", password="not the one I chose")

    assert answer == refused(
        "That was tried several times with another password. Please wait a second and try again.", 429
    )


def test_the_session_holds_nothing_of_the_browser(given: Given, house: Flask) -> None:
    sessions = []
    for agent in ("One browser", "One browser"):
        person = Person("Ruth", house.test_client())
        person.browser.environ_base["HTTP_USER_AGENT"] = agent
        Door("form").send(person, "/sign-in", email=given.reviewer_email, password=PASSWORD)
        with person.browser.session_transaction() as session:
            sessions.append(session["_id"])

    assert sessions[0] != sessions[1]


def test_a_first_password_does_not_sign_in_but_can_be_replaced_once(door: Door, given: Given, max_: Person) -> None:
    make_it_a_first_password(given)

    answer = door.send(max_, "/sign-in", email=given.contact_email, password=PASSWORD)
    assert next_of(answer) == "/sign-in/first"
    assert max_.browser.get("/events").status_code == 403

    own = {"email": given.contact_email, "password": PASSWORD, "own": "only Leah knows this one"}
    assert door.send(max_, "/sign-in/first", **own) == DONE
    assert max_.browser.get("/events").status_code == 200
    assert door.send(max_, "/sign-in/first", **own) == WRONG


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("too short", "Please choose a password of at least 12 characters. A few words in a row do well."),
        (PASSWORD, "Please choose another password than the first one."),
        ("password1234", TOO_COMMON),
        ("Leah Bevan 12", TOO_COMMON),
        ("x" * 1001, "Please choose a password of at most 1000 characters."),
    ],
)
def test_ones_own_password_is_long_and_new(own: str, words: str, door: Door, given: Given, max_: Person) -> None:
    make_it_a_first_password(given)

    answer = door.send(max_, "/sign-in/first", email=given.contact_email, password=PASSWORD, own=own)

    assert answer == refused("Please look again at one thing", 400, own=words)


def next_of(answer: Outcome) -> str:
    return answer.next_page or str(answer.facts.get("next"))


def make_it_a_first_password(given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(Account, given.accounts[1]).first_password = True
