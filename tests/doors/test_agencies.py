"""Agencies are added, renamed, and withdrawn while nothing rests on them."""

import pytest

from learning_event import store
from learning_event.models import Agency
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

LEAH = {
    "name": "Joan Pugh",
    "role": "hub manager",
    "telephone": "01632 960177",
    "email": "joan@example.org",
    "before": "Mornings",
    "on_the_day": "In the office next door",
    "after": "Rings on Friday",
}
REACH = "The doors are open and people rely on this. Please give "


def test_an_agency_is_added_last(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, agencies(given), name="  Family   hub ") == DONE

    with store.look() as rows:
        assert [row.name for row in rows.query(Agency).order_by(Agency.position)] == [
            "Primary school",
            "Housing",
            "Family hub",
        ]


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("", 400, "Please write the agency’s name."),
        ("x" * 121, 400, "This is 1 character too long. Please use 120 at most."),
        ("HOUSING", 409, "There is an agency of this name already."),
    ],
)
def test_an_agency_has_a_name_of_its_own(
    name: str, status: int, words: str, door: Door, ruth: Person, given: Given
) -> None:
    sentence = words if status == 409 else "Please look again at one thing"

    assert door.send(ruth, agencies(given), name=name) == refused(sentence, status, name=words)


def test_an_agency_is_renamed(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{agencies(given)}/{given.agencies['Housing']}", name="Housing association") == DONE
    assert "Housing association" in ruth.browser.get(agencies(given)).get_data(as_text=True)


def test_an_agency_is_withdrawn_while_nothing_rests_on_it(door: Door, ruth: Person, given: Given) -> None:
    in_use = door.send(ruth, f"{agencies(given)}/{given.agencies['Housing']}/withdrawal")
    door.send(ruth, agencies(given), name="Family hub")
    with store.look() as rows:
        (hub,) = (row.id for row in rows.query(Agency) if row.name == "Family hub")

    assert in_use == refused(
        "There are places or timeline entries of this agency. Please withdraw or move them first.", 409
    )
    assert door.send(ruth, f"{agencies(given)}/{hub}/withdrawal") == DONE


def test_another_events_agency_is_unknown(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event().agencies["Housing"]

    assert door.send(ruth, contacts(given), agency=other, **LEAH).status == 404
    assert door.send(ruth, f"{agencies(given)}/{other}", name="Ours now").status == 404
    assert door.send(ruth, f"{agencies(given)}/{other}/withdrawal").status == 404
    assert ruth.browser.get(f"{agencies(given)}/{other}").status_code == 404


def agencies(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/agencies"


def contacts(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/support-contacts"
