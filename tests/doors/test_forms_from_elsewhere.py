"""A form is taken only from our own pages: with a token, and with a browser that says it came from here."""

import pytest
from flask.testing import FlaskClient

from tests.door import token_for
from tests.given import Given
from tests.people import Person

OURS: list[dict[str, str]] = [
    {},
    {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"},
    {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    {"Origin": "http://localhost"},
]
THEIRS: list[dict[str, str]] = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
    {"Origin": "null"},
    {"Origin": "http://elsewhere.example"},
    {"Sec-Fetch-Site": "same-origin", "Origin": "http://elsewhere.example"},
]


def join(person: Person, given: Given, headers: dict[str, str]) -> int:
    browser: FlaskClient = person.browser
    return browser.post(
        "/join", data={"code": given.cards[0], "csrf_token": token_for(person)}, headers=headers
    ).status_code


@pytest.mark.parametrize("headers", OURS)
def test_a_form_of_ours_is_taken(max_: Person, given: Given, headers: dict[str, str]) -> None:
    assert join(max_, given, headers) == 303


@pytest.mark.parametrize("headers", THEIRS)
def test_a_form_from_elsewhere_is_not(max_: Person, given: Given, headers: dict[str, str]) -> None:
    assert join(max_, given, headers) == 403


def test_a_form_without_a_token_is_too_old(max_: Person, given: Given) -> None:
    answer = max_.browser.post("/join", data={"code": given.cards[0]})

    assert (answer.status_code, "too old to send" in answer.get_data(as_text=True)) == (400, True)
