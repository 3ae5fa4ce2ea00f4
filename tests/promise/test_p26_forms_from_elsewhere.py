"""P26: a form is taken only from our own pages: with a token, and with a browser that says it came from here."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.door import token_for
from tests.given import Given
from tests.people import Person
from tests.promise.test_p35_whatever_is_sent import ids, ways

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
def test_p26_a_form_of_ours_is_taken(max_: Person, given: Given, headers: dict[str, str]) -> None:
    assert join(max_, given, headers) == 303


@pytest.mark.parametrize("headers", THEIRS)
def test_p26_a_form_from_elsewhere_is_not(max_: Person, given: Given, headers: dict[str, str]) -> None:
    assert join(max_, given, headers) == 403


def test_p26_a_form_without_a_token_is_too_old(max_: Person, given: Given) -> None:
    answer = max_.browser.post("/join", data={"code": given.cards[0]})

    assert (answer.status_code, "too old to send" in answer.get_data(as_text=True)) == (400, True)


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://elsewhere.example"}])
def test_p26_no_door_at_all_takes_anything_from_elsewhere(
    house: Flask, given: Given, ruth: Person, headers: dict[str, str]
) -> None:
    token = token_for(ruth)
    paths = (*ways(house, ids(given)), "/sign-out", f"/events/{given.event_id}/showings")
    answers = {
        path: ruth.browser.post(path, json={}, headers={"X-CSRF-Token": token, **headers}).status_code for path in paths
    }

    assert {path: status for path, status in answers.items() if status != 403} == {}


def test_p26_no_door_at_all_takes_a_form_without_its_token(
    house: Flask, given: Given, ruth: Person, priya: Person
) -> None:
    """But those of the rehearsal, which change nothing (tests/doors/test_rehearsal.py) and for that need no cookie."""
    paths = [path for path in (*ways(house, ids(given)), "/sign-out") if not path.startswith("/rehearsal/")]
    answers = {path: ruth.browser.post(path, json={}).status_code for path in paths}

    assert {path: status for path, status in answers.items() if status != 400} == {}
    for token in ("made up", "ImFhYSI.aaaa.bbbb", token_for(priya)):
        assert ruth.browser.post("/sign-out", data={"csrf_token": token}).status_code == 400
    assert ruth.browser.get("/events").status_code == 200
