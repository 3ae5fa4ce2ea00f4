"""P35: whatever is sent, readable or not, is answered by a sentence and never by a failure of ours."""

import pytest
from flask import Flask

from tests.door import token_for
from tests.given import Given
from tests.knocking import knock_everywhere
from tests.people import Person

UNREADABLE = {
    "half an object": b'{"words": "a',
    "a list": b"[1, 2]",
    "nothing": b"",
    "null": b"null",
    "a text": b'"words"',
    "nested": b'{"words": {"words": ["a"]}}',
    "no UTF-8": b'{"words": "\xff\xfe"}',
    "very deep": b"[" * 5_000,
    "a number without end": b'{"words": 1' + b"0" * 5_000 + b"}",
    "half a sign": b'{"words": "\\ud800"}',
}
FORMS = {
    "no UTF-8": (b"words=\xff\xfe&csrf_token=\xff", "application/x-www-form-urlencoded"),
    "a form without end": (b"--x\r\nContent-Disposition: form-data; name=", "multipart/form-data; boundary=x"),
    "a boundary that is none": (b"words", "multipart/form-data"),
    "an alphabet that is none": (b"{}", "application/json; charset=nothing"),
    "a kind that is none": (b"words", "no kind at all"),
}
ANSWERS_WITHOUT_READING = ("/leave", "/sign-out", "/showings")


def ways(house: Flask, known: dict[str, str]) -> list[str]:
    """The path of every door that takes something."""
    paths = []
    for rule in house.url_map.iter_rules():
        path = rule.rule
        for name in rule.arguments:
            path = path.replace(f"<{name}>", known.get(name, "0" * 24))
        if "POST" in (rule.methods or ()) and not path.endswith(ANSWERS_WITHOUT_READING):
            paths.append(path)
    return paths


def ids(given: Given) -> dict[str, str]:
    return {
        "event_id": given.event_id,
        "entry_id": given.entries[0],
        "segment_id": given.segments[0],
        "episode_id": given.episodes[0],
        "place_id": given.places[2],
        "contact_id": given.contacts["Anita Shah"],
        "agency_id": given.agencies["Housing"],
    }


@pytest.mark.parametrize("who", ["ruth", "priya"])
def test_p35_json_that_cannot_be_read_is_refused_at_every_door(
    house: Flask, given: Given, ruth: Person, priya: Person, who: str
) -> None:
    person = {"ruth": ruth, "priya": priya}[who]
    headers = {"Accept": "application/json", "X-CSRF-Token": token_for(person)}
    paths, answers = ways(house, ids(given)), {}

    for path in paths:
        for what, body in UNREADABLE.items():
            answer = person.browser.post(path, data=body, content_type="application/json", headers=headers)
            answers[path, what] = answer.status_code

    assert {where: status for where, status in answers.items() if not 200 <= status < 500 or status == 405} == {}
    assert (
        answers[f"/events/{given.event_id}/{'statements' if who == 'ruth' else 'observations'}", "half an object"]
        == 400
    )
    assert sum(status == 400 for status in answers.values()) > len(UNREADABLE) * 3


@pytest.mark.parametrize("what", FORMS)
def test_p35_a_form_that_cannot_be_read_is_refused_at_every_door(
    house: Flask, given: Given, ruth: Person, what: str
) -> None:
    (body, kind), token = FORMS[what], token_for(ruth)

    answers = {
        path: ruth.browser.post(path, data=body, content_type=kind, headers={"X-CSRF-Token": token}).status_code
        for path in ways(house, ids(given))
    }

    assert {path: status for path, status in answers.items() if status >= 500} == {}


@pytest.mark.parametrize(("who", "each"), [("ruth", 1), ("priya", 1)])
def test_p35_whatever_the_description_allows_is_answered_as_it_says(
    house: Flask, given: Given, ruth: Person, priya: Person, who: str, each: int
) -> None:
    described = ruth.browser.get("/openapi.json").get_json()

    knocks = knock_everywhere(house, described, {"ruth": ruth, "priya": priya}[who], ids(given), each=each)

    assert knocks.doors > 80
    assert knocks.total >= knocks.doors
    assert {status for status in knocks.statuses if status >= 500} == set()
    assert knocks.statuses.keys() & {200, 201, 303} != set()


def test_p35_the_description_is_for_the_staff_alone(house: Flask, ruth: Person, priya: Person, max_: Person) -> None:
    assert [one.browser.get("/openapi.json").status_code for one in (ruth, priya, max_)] == [200, 403, 403]
