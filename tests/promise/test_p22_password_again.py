"""P22: erasure, export, hold, role changes and whatever else cannot be taken back ask for the password again."""

import inspect
import re
from typing import Any

import pytest
from flask import Flask

from learning_event import store
from learning_event.actions.staff import guesses
from learning_event.models import Base
from tests.door import Door, Outcome
from tests.given import PASSWORD, Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.promise.dangerous_doors import DANGEROUS, DangerousDoor

UNKNOWN = "0" * 24
RECORD = "audit_entry"
WRONG = "not the one I chose"
PROMISED = ("/erasure", "/keeping/hold", "/keeping/hold/lifting", "/keeping/disclosure", "/preparing/staff")
ROWS = pytest.mark.parametrize("row", DANGEROUS, ids=lambda row: row.route)


@pytest.fixture
def ada(house: Flask) -> Person:
    """The administrator."""
    return of_the_staff(house, "Ada", administrator=True)


@pytest.fixture
def asks(request: pytest.FixtureRequest, given: Given) -> Any:
    """Somebody who may do it knocks with this password, or with none."""

    def knock(row: DangerousDoor, door: Door, **typed: str) -> Outcome:
        person: Person = request.getfixturevalue(row.who)
        guesses.forget_guesses(person.email)
        return door.send(person, path(row, given), **{**row.fields, **typed})

    return knock


def test_p22_every_door_that_asks_is_in_the_table_and_what_is_promised_is_among_them(house: Flask) -> None:
    asking = {
        f"{method} {rule.rule}"
        for rule in house.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if "password_again" in inspect.unwrap(house.view_functions[rule.endpoint]).__code__.co_names
        if method != "GET"
    }

    assert asking == {row.route for row in DANGEROUS}
    assert {f"POST /events/<event_id>{path}" for path in PROMISED} - asking == set()


@ROWS
def test_p22_without_the_password_nothing_happens(row: DangerousDoor, asks: Any) -> None:
    asks(row, Door("fetch"), password=WRONG)  # so that whoever asks stands on the shelves already
    before = shelves()

    answers = [asks(row, Door("fetch"), **typed) for typed in ({}, {"password": ""}, {"password": WRONG})]

    assert [(answer.status, list(answer.errors)) for answer in answers] == [(400, ["password"])] * 3
    assert shelves() == before


@ROWS
def test_p22_a_refused_page_never_shows_it_and_with_the_right_one_the_door_asks_no_further(
    row: DangerousDoor, asks: Any
) -> None:
    refused = asks(row, Door("form"), password=WRONG)
    let_in = asks(row, Door("fetch"), password=PASSWORD)

    assert refused.status in (400, 404)
    assert WRONG not in refused.text
    assert "password" not in let_in.errors
    assert let_in.status != 429


def test_p22_wrong_ones_are_counted_as_guesses(ruth: Person, given: Given) -> None:
    row = DANGEROUS[0]
    guesses.forget_guesses(ruth.email)

    answers = [
        Door("fetch").send(ruth, path(row, given), **row.fields, password=WRONG) for _ in range(guesses.FREE + 1)
    ]

    assert [answer.status for answer in answers] == [400] * guesses.FREE + [429]
    guesses.forget_guesses(ruth.email)


def path(row: DangerousDoor, given: Given) -> str:
    return re.sub(r"<[a-z_:]+>", UNKNOWN, row.route.partition(" ")[2].replace("<event_id>", given.event_id))


def shelves() -> dict[str, list[tuple[Any, ...]]]:
    """Everything that is written, as it lies there; but for the record of staff, which keeps the wrong password."""
    with store.engine().connect() as line:
        return {
            table.name: sorted(map(tuple, line.exec_driver_sql(f"select * from {table.name}").all()), key=repr)
            for table in Base.metadata.sorted_tables
            if table.name != RECORD
        }
