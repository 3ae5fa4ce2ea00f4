"""Who may take which route: Max is refused everywhere, and everybody else wherever the table does not name them."""

import re

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import Place
from tests.conftest import Seated
from tests.door import token_for
from tests.given import Given, a_learning_event
from tests.house.route_table import OPEN, rows
from tests.people import Person

UNKNOWN = "0" * 24
WHILE_WAITING = {f"GET /events/<event_id>/{path}" for path in ("away", "hidden", "support", "room/now")} | {
    "POST /events/<event_id>/support-requests"
}


def routes(house: Flask) -> set[str]:
    """All routes of the application, as "METHOD rule"."""
    return {
        f"{method} {rule.rule}"
        for rule in house.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def knock(person: Person, route: str, event_id: str, token: str) -> int:
    """The status for this route with ids that nobody knows."""
    method, rule = route.split(" ")
    path = re.sub(r"<[a-z_:]+>", UNKNOWN, rule.replace("<event_id>", event_id))
    headers = {"Accept": "application/json", "X-CSRF-Token": token}
    return person.browser.open(path, method=method, json={} if method == "POST" else None, headers=headers).status_code


@pytest.fixture
def cast(house: Flask, priya: Person, ruth: Person, leah: Person, max_: Person) -> dict[str, Person]:
    return {"practitioner": priya, "reviewer": ruth, "contact": leah, "outsider": max_}


def test_every_route_has_one_row_and_every_row_a_route(house: Flask) -> None:
    found = routes(house)

    assert found - OPEN - rows(found).keys() == set()
    assert (OPEN | rows(found).keys()) - found == set()


@pytest.mark.parametrize("role", ["practitioner", "reviewer", "contact", "outsider"])
def test_nobody_gets_past_a_door_that_is_not_theirs(
    house: Flask, cast: dict[str, Person], given: Given, role: str
) -> None:
    token = token_for(cast[role])
    let_in = {
        route: status
        for route, roles in rows(routes(house)).items()
        if role not in roles
        if (status := knock(cast[role], route, given.event_id, token)) not in (403, 404)
    }

    assert let_in == {}


@pytest.mark.parametrize("role", ["practitioner", "reviewer", "contact"])
def test_everybody_gets_past_their_own(house: Flask, cast: dict[str, Person], given: Given, role: str) -> None:
    token = token_for(cast[role])
    refused = {
        route
        for route, roles in rows(routes(house)).items()
        if role in roles and "leave" not in route
        if knock(cast[role], route, given.event_id, token) == 403 and "<slip>" not in route
    }

    assert refused == set()


def test_in_another_event_everybody_is_told_the_same_as_of_an_unknown_one(
    house: Flask, cast: dict[str, Person], given: Given
) -> None:
    other = a_learning_event()
    for role in ("practitioner", "reviewer", "contact"):
        token = token_for(cast[role])
        for route in rows(routes(house)):
            assert knock(cast[role], route, other.event_id, token) == knock(cast[role], route, UNKNOWN, token) == 404, (
                role,
                route,
            )


def test_somebody_who_waits_reads_nothing_and_can_ask_for_support(house: Flask, seated: Seated, given: Given) -> None:
    waits = seated("Somebody", 2)
    _only_waiting(waits)
    token = token_for(waits)

    seen = {
        route
        for route in rows(routes(house))
        if not route.endswith("leave")
        if knock(waits, route, given.event_id, token) not in (303, 403, 404)
    }

    assert seen == WHILE_WAITING


def _only_waiting(person: Person) -> None:
    with store.work() as work:
        work.rows.get_one(Place, person.place_id).state = "waiting"
