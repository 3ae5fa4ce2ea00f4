"""P28: the policy stands on every answer, whatever is answered: pages, files, refusals, what is not there, and failures."""

from collections.abc import Iterator

import pytest
from flask import Flask

from learning_event.web.headers import HEADERS
from tests.door import token_for
from tests.given import Given
from tests.people import Person
from tests.promise.shown_in_a_browser import pages

ALWAYS = ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'")


@pytest.fixture
def in_earnest(house: Flask) -> Iterator[Flask]:
    """Failures are answered as they would be on the day, not handed on to the test."""
    house.testing = False
    yield house
    house.testing = True


def headers_missing(answer_headers: dict[str, str]) -> list[str]:
    policy = answer_headers.get("Content-Security-Policy", "")
    return [name for name in HEADERS if name not in answer_headers] + [part for part in ALWAYS if part not in policy]


def test_p28_on_every_address_there_is(house: Flask, given: Given, ruth: Person, priya: Person, max_: Person) -> None:
    lacking, statuses = {}, set()
    for person in (ruth, priya, max_):
        for path in (
            *pages(house, given, {}),
            "/static/js/main.js",
            "/nothing-here",
            f"/events/{given.event_id}/cards.pdf",
        ):
            answer = person.browser.get(path)
            answer.close()
            statuses.add(answer.status_code)
            if missing := headers_missing(dict(answer.headers)):
                lacking[person.name, path] = missing

    assert lacking == {}
    assert statuses >= {200, 303, 403, 404}


def test_p28_on_refusals_of_every_kind(house: Flask, given: Given, priya: Person) -> None:
    path, token = f"/events/{given.event_id}/observations", token_for(priya)
    answers = {
        400: priya.browser.post(path, data={"csrf_token": token}),
        403: priya.browser.post(path, data={"csrf_token": token}, headers={"Origin": "http://elsewhere.example"}),
        405: priya.browser.delete(path, headers={"X-CSRF-Token": token}),
        413: priya.browser.post(path, data={"csrf_token": token, "words": "a" * 3_000_000}),
    }

    assert {status: answer.status_code for status, answer in answers.items()} == {status: status for status in answers}
    assert [headers_missing(dict(answer.headers)) for answer in answers.values()] == [[], [], [], []]


def test_p28_on_a_failure(in_earnest: Flask, given: Given, ruth: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(in_earnest.view_functions, "events.theirs", lambda: 1 // 0)

    answer = ruth.browser.get("/events")

    assert (answer.status_code, headers_missing(dict(answer.headers))) == (500, [])


def test_p28_a_missing_header_would_be_noticed() -> None:
    lacking = headers_missing({"Content-Security-Policy": "default-src 'none'"})

    assert "X-Content-Type-Options" in lacking
    assert "base-uri 'none'" in lacking
