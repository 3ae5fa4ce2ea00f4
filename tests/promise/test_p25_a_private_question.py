"""P25, the private question's part: nobody but its author reaches it, and a wrong slip tells nothing by words, steps or time."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import Observation
from tests.door import Outcome, token_for
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import FETCH


@contextmanager
def statements() -> Iterator[list[str]]:
    """What the database was asked."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    sa.event.listen(store.engine(), "before_cursor_execute", note)
    try:
        yield asked
    finally:
        sa.event.remove(store.engine(), "before_cursor_execute", note)


@pytest.fixture
def slip(priya: Person, ruth: Person, given: Given) -> str:
    """Priya's observation has been shown, and Ruth has asked about it."""
    slip, event = secrets.token_urlsafe(16), f"/events/{given.event_id}"
    FETCH.send(priya, f"{event}/observations", slip=slip, kind="unsure", words="Somebody rang back.")
    FETCH.send(ruth, f"{event}/showings")
    with store.look(given.event_id) as rows:
        at = rows.scalars(sa.select(Observation.id)).one()
    assert FETCH.send(ruth, f"{event}/observations/{at}/asking", private_question="Which Tuesday?").status == 200
    return slip


def fetched(who: Person, given: Given, slip: str) -> tuple[int, bytes, list[str]]:
    headers = {"Accept": "application/json", "X-CSRF-Token": token_for(who)}
    with statements() as asked:
        answer = who.browser.post(f"/events/{given.event_id}/observations/{slip}/question", json={}, headers=headers)
    return answer.status_code, answer.get_data(), asked


def test_p25_only_the_browser_that_wrote_it_fetches_the_question(
    priya: Person, tom: Person, given: Given, slip: str
) -> None:
    assert b"Which Tuesday?" in fetched(priya, given, slip)[1]
    assert b"Which Tuesday?" not in fetched(tom, given, slip)[1]


def test_p25_anothers_slip_and_an_unknown_one_get_the_same_answer_by_the_same_steps(
    tom: Person, given: Given, slip: str
) -> None:
    anothers = fetched(tom, given, slip)

    assert anothers == fetched(tom, given, secrets.token_urlsafe(16))
    assert anothers[0] == 200
    assert len(anothers[2]) > 1


def test_p25_the_drawer_takes_the_same_steps_for_both(tom: Person, given: Given, slip: str) -> None:
    def drawer(slips: str) -> tuple[bytes, list[str]]:
        headers = {"X-CSRF-Token": token_for(tom)}
        with statements() as asked:
            answer = tom.browser.post(
                f"/events/{given.event_id}/observations/own", json={"slips": slips}, headers=headers
            )
        return b"".join(line for line in answer.get_data().splitlines() if b"csrf" not in line), asked

    assert drawer(slip) == drawer(secrets.token_urlsafe(16))


def test_p25_staff_and_strangers_never_reach_it(
    ruth: Person, leah: Person, max_: Person, given: Given, slip: str
) -> None:
    assert [fetched(who, given, slip)[0] for who in (ruth, leah, max_)] == [403, 403, 403]


def test_p25_a_seat_of_another_event_reaches_nothing(priya: Person, given: Given, slip: str) -> None:
    assert fetched(priya, a_learning_event(), slip)[0] == 404


def test_p25_only_the_browser_that_wrote_it_answers_and_others_learn_nothing(
    priya: Person, tom: Person, ruth: Person, given: Given, slip: str
) -> None:
    def answered(who: Person, at: str) -> Outcome:
        path = f"/events/{given.event_id}/observations/{at}/answer-to-question"
        return FETCH.send(who, path, answer="The second one.")

    assert answered(tom, slip) == answered(tom, secrets.token_urlsafe(16)) == answered(priya, "x" * 22)
    assert answered(tom, slip).status == 403
    assert answered(ruth, slip).status == 403
    assert answered(priya, slip).status == 200
