"""P61: the answer to a request for support is found with the code in the asker's browser, and in no other way."""

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import SupportRequest
from tests.door import DONE, Door
from tests.given import Given
from tests.parts import one_of_each
from tests.people import Person
from tests.supporting import answer, ask, own_page

ANSWER = "Under the clock in ten minutes."
FETCH = Door("fetch")
PAGES = ("support/asked", "support", "support/strip", "room", "waiting", "supporting", "desk", "timeline", "narrative")


@pytest.fixture
def everybody(house: Flask, given: Given) -> dict[str, Person]:
    """One of each, the practitioner of which has asked and been answered."""
    all_of_them = one_of_each(house, given)
    ask(all_of_them["practitioner"], given, words="A word?")
    assert answer(FETCH, all_of_them["contact"], given, answer="words", words=ANSWER) == DONE
    return all_of_them


def test_p61_only_the_asker_and_whoever_answered_read_it(everybody: dict[str, Person], given: Given) -> None:
    read = {name: [path for path in PAGES if ANSWER in page(person, given, path)] for name, person in everybody.items()}

    assert {name: found for name, found in read.items() if found} == {
        "practitioner": ["support/asked"],
        "contact": ["supporting"],
    }


def test_p61_the_same_seat_in_another_browser_reads_nothing_and_takes_nothing_back(
    house: Flask, everybody: dict[str, Person], given: Given
) -> None:
    seat = everybody["practitioner"].browser.get_cookie("seat")
    assert seat is not None
    again = Person("The same seat", house.test_client())
    again.browser.set_cookie("seat", seat.value)
    with store.look() as rows:
        request_id = rows.scalars(sa.select(SupportRequest.id)).one()

    assert ANSWER not in own_page(again, given)
    back = f"/events/{given.event_id}/support/withdrawal"
    assert FETCH.send(again, back, request=request_id) == FETCH.send(again, back, request="0" * 24)
    assert FETCH.send(again, back, request=request_id).status == 409


def test_p61_the_code_is_kept_nowhere_and_made_of_nothing(everybody: dict[str, Person], given: Given) -> None:
    (code,) = {one.value for one in kept_by(everybody["practitioner"])}
    with store.look() as rows:
        row = rows.execute(sa.text("select * from support_request")).one()

    assert code not in repr(tuple(row))
    ask(everybody["practitioner"], given)
    assert len({one.value for one in kept_by(everybody["practitioner"])}) == 2, "another request, another code"


def test_p61_what_is_written_is_sent_without_the_code(
    everybody: dict[str, Person], given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First it is shown that it would be seen: the page about support gets it."""
    priya = everybody["practitioner"]
    seen: dict[str, bool] = {}
    app = priya.browser.application
    inner = app.wsgi_app

    def looks(environ: Any, start: Any) -> Any:
        what = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO'].rpartition('/')[2]}"
        seen[what] = "support-" in environ.get("HTTP_COOKIE", "")
        return inner(environ, start)

    monkeypatch.setattr(app, "wsgi_app", looks)
    own_page(priya, given)
    FETCH.send(priya, f"/events/{given.event_id}/observations", slip="s" * 22, kind="unsure", words="A.", anchor="case")
    FETCH.send(priya, f"/events/{given.event_id}/private-words", words="A worry.")
    FETCH.send(priya, f"/events/{given.event_id}/support-requests", words="A word?")

    assert {path: with_it for path, with_it in seen.items() if path != "GET "} == {
        "GET asked": True,
        "POST observations": False,
        "POST private-words": False,
        "POST support-requests": False,
    }


def page(person: Person, given: Given, path: str) -> str:
    return person.browser.get(f"/events/{given.event_id}/{path}", follow_redirects=False).get_data(as_text=True)


def kept_by(person: Person) -> list[Any]:
    return [one for one in (person.browser._cookies or {}).values() if one.key.startswith("support-")]
