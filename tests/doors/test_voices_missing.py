"""Voices that are missing: found in the records, or listed, each with a way to contribute on the readiness page."""

import pytest

from learning_event import store
from learning_event.models import Place
from learning_event.readings.preparing.voices import voices_missing
from learning_event.rules.voices import HAS_RECORDS, IS_NAMED, LISTED
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, read


def missing(given: Given) -> list[tuple[str, str, str]]:
    return [(one.who, one.why, one.route) for one in voices_missing(given.event_id)]


@pytest.fixture
def without_housing(given: Given) -> None:
    """Both places of Housing are closed; its records stay."""
    with store.work(given.event_id) as work:
        for at in (given.places[1], given.places[3]):
            work.rows.get_one(Place, at).state = "closed"


def test_whoever_has_a_place_is_not_missing(ruth: Person, given: Given) -> None:
    for alias in ("class teacher 1", "Robin", "2019", "The school"):
        names = {"real_name": f"Somebody {alias}", "alias": alias}
        assert FETCH.send(ruth, f"/events/{given.event_id}/preparing/names", **names).status == 200

    assert missing(given) == []
    assert "Everybody in the case has a place or another way to contribute" in read(ruth, given, "preparing")


def test_agencies_with_records_and_roles_that_are_named_are_found(
    ruth: Person, given: Given, without_housing: None
) -> None:
    names = {"real_name": "Ms Example", "alias": "Health Visitor 2"}
    assert FETCH.send(ruth, f"/events/{given.event_id}/preparing/names", **names).status == 200

    assert missing(given) == [("Housing", HAS_RECORDS, ""), ("Health Visitor 2", IS_NAMED, "")]
    ready = read(ruth, given, "preparing")
    assert "No place, and no way to contribute yet: Housing; Health Visitor 2." in ready
    assert "preparing/voices?role=Health%20Visitor%202#role" in ready


def test_a_way_to_contribute_stands_on_the_readiness_page(
    door: Door, ruth: Person, given: Given, without_housing: None
) -> None:
    path = f"/events/{given.event_id}/preparing/voices"

    assert door.send(ruth, path, role="housing", route="By letter until 3 March.") == DONE
    assert door.send(ruth, path, role="School nurse, who has left", route="A call on any morning.") == DONE
    assert door.send(ruth, path, role="Housing", route="By letter until 5 March.") == DONE

    assert missing(given) == [
        ("Housing", HAS_RECORDS, "By letter until 5 March."),
        ("School nurse, who has left", LISTED, "A call on any morning."),
    ]
    assert "By letter until 5 March." in read(ruth, given, "preparing")
    assert "By letter until 5 March.</textarea>" in read(ruth, given, "preparing/voices?role=Housing")


def test_what_is_taken_off_the_list_stays_missing_where_the_records_say_so(
    door: Door, ruth: Person, given: Given, without_housing: None
) -> None:
    path = f"/events/{given.event_id}/preparing/voices"
    assert door.send(ruth, path, role="Housing", route="By letter.") == DONE
    (one,) = voices_missing(given.event_id)

    assert door.send(ruth, f"{path}/{one.id}/withdrawal") == DONE
    assert door.send(ruth, f"{path}/{one.id}/withdrawal").status == 404
    assert missing(given) == [("Housing", HAS_RECORDS, "")]


def test_what_is_wrong_is_said(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/preparing/voices", role=" ") == refused(
        "Please look again at two things",
        status=400,
        role="Please write the role or the agency. No names.",
        route="Please write how they can contribute, such as: a letter to the reviewer by 3 March, or a call on any morning.",
    )
