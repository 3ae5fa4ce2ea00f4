"""The first-start page makes the first reviewer, once; the command line makes others."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.staff.accounts import NewAccount, create_account, make_first_account
from learning_event.models import Account
from learning_event.readings.staff.accounts import nobody_yet
from learning_event.rules.refusals import NotNow, StandsAlready
from learning_event.web.staff.first_start import start_code
from tests.door import DONE, Door, refused
from tests.given import PASSWORD, Given
from tests.people import Person

RUTH = {"name": "Ruth", "email": "ruth@example.org", "password": PASSWORD}
NOT_THE_CODE = "Please type the start-up code as the server said it when it started, in its terminal or its log."
USED = "The first account has been made, so this page has done its work. Please sign in."


@pytest.fixture
def code(house: Flask) -> str:
    """What the server says at its start."""
    said = start_code(house)
    assert said is not None
    return said


def test_the_first_account_is_signed_in_and_may_make_events(door: Door, max_: Person, code: str) -> None:
    assert door.send(max_, "/start", **RUTH, start_code=code) == DONE

    assert "Begin a learning event" in max_.browser.get("/events").get_data(as_text=True)


@pytest.mark.parametrize("typed", ["", "ABCD-EFGH-JKLM-NPQR", "é"])
def test_without_the_start_up_code_nobody_makes_an_account(door: Door, max_: Person, code: str, typed: str) -> None:
    answer = door.send(max_, "/start", **RUTH, start_code=typed)

    assert answer == refused("Please look again at one thing", 400, start_code=NOT_THE_CODE)
    assert nobody_yet()


def test_the_start_up_code_is_another_in_another_house_and_gone_with_the_first_account(house: Flask, code: str) -> None:
    other = Flask("another house")
    other.config["SECRET_KEY"] = b"another key"

    assert start_code(other) != start_code(house) == code
    create_account("second@example.org", "A second reviewer", PASSWORD)
    assert start_code(house) is None


def test_it_can_be_used_only_once(door: Door, max_: Person, house: Flask, code: str) -> None:
    door.send(max_, "/start", **RUTH, start_code=code)
    second = Person("Max", house.test_client())

    assert door.send(second, "/start", **{**RUTH, "email": "max@example.org"}, start_code=code) == refused(USED, 409)
    assert second.browser.get("/start").status_code == 409
    assert second.browser.get("/events").status_code == 403


def test_two_first_starts_at_once_make_one_account(house: Flask) -> None:
    def start(n: int) -> str:
        try:
            return make_first_account(NewAccount("Ruth", f"ruth-{n}@example.org", PASSWORD)).email
        except NotNow as no:
            return no.sentence

    with ThreadPoolExecutor(8) as crowd:
        answers = sorted(crowd.map(start, range(8)))

    assert answers[:7] == [USED] * 7
    with store.look() as rows:
        assert rows.scalars(sa.select(Account.email)).all() == [answers[7]]


def test_all_that_is_wrong_is_said_together_and_what_was_typed_is_kept(door: Door, max_: Person, code: str) -> None:
    answer = door.send(max_, "/start", start_code=code, name=" ", email="ruth at home", password="too short")

    assert answer == refused(
        "Please look again at three things",
        400,
        name="Please write a name. It is how others see who leads or supports.",
        email="Please write an e-mail address, such as ruth@example.org.",
        password="Please choose a password of at least 12 characters. A few words in a row do well.",
    )
    assert door.way == "fetch" or 'value="ruth at home"' in answer.text
    assert "too short" not in answer.text


def test_the_sign_in_page_leads_there_while_there_is_no_account(max_: Person) -> None:
    assert 'href="/start"' in max_.browser.get("/sign-in").get_data(as_text=True)


def test_and_no_longer_when_there_is_one(given: Given, max_: Person) -> None:
    assert 'href="/start"' not in max_.browser.get("/sign-in").get_data(as_text=True)


def test_an_account_made_at_the_command_line_can_sign_in(door: Door, max_: Person) -> None:
    create_account("Second@Example.org", "A second reviewer", PASSWORD)

    assert door.send(max_, "/sign-in", email="second@example.org", password=PASSWORD) == DONE


def test_there_is_one_account_an_address(given: Given) -> None:
    with pytest.raises(StandsAlready, match="There is an account with this e-mail address already"):
        create_account(given.reviewer_email.upper(), "Ruth again", PASSWORD)
