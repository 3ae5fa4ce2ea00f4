"""Support contacts are added, amended, and withdrawn while nobody relies on them."""

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import LearningEvent, SupportContact
from tests.conftest import signed_in
from tests.door import DONE, Door, refused
from tests.given import PASSWORD, Given, a_learning_event
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


def test_a_support_contact_is_added(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, contacts(given), agency=given.agencies["Housing"], **LEAH) == DONE

    with store.look() as rows:
        (row,) = (row for row in rows.query(SupportContact) if row.name == "Joan Pugh")
    assert {name: getattr(row, name) for name in LEAH} == LEAH
    assert row.agency_id == given.agencies["Housing"]


def test_what_is_wrong_with_a_contact_is_said_together_and_kept(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(
        ruth, contacts(given), name="", role="", telephone="ask me", email="joan at home", before="Mornings"
    )

    assert answer == refused(
        "Please look again at four things",
        400,
        name="Please write who the support contact is.",
        role="Please write what they do: “safeguarding lead at school”.",
        email="Please write an e-mail address, such as leah@example.org, or leave it empty.",
        telephone="Please write a telephone number, or leave it empty.",
    )
    assert door.way == "fetch" or 'value="Mornings"' in answer.text


def test_once_the_doors_are_open_a_contact_stays_reachable(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(
        ruth,
        f"{contacts(given)}/{given.contacts['Leah Bevan']}",
        **{**LEAH, "telephone": "", "email": "", "on_the_day": ""},
    )

    assert answer == refused(
        "Please look again at two things",
        400,
        telephone=f"{REACH}telephone number or e-mail address.",
        on_the_day=f"{REACH}words for where they are on the day.",
    )


def test_before_that_they_may_still_be_hard_to_reach(door: Door, house: Flask) -> None:
    given = a_learning_event(state="preparing")
    ruth = signed_in(house, "Ruth", given.reviewer_email)

    assert door.send(ruth, contacts(given), name="Carys", role="school nurse") == DONE
    assert (
        "Cannot be reached yet: no telephone number or e-mail address and no words for where they are on the day."
        in (ruth.browser.get(contacts(given)).get_data(as_text=True))
    )


def test_an_amended_contact_stands_on_the_pages_of_those_they_support(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    door.send(ruth, f"{contacts(given)}/{given.contacts['Leah Bevan']}", **{**LEAH, "name": "Leah Bevan-Pugh"})

    page = priya.browser.get(f"/events/{given.event_id}/room").get_data(as_text=True)
    assert 'Your support contact is <span class="support-strip__name">Leah Bevan-Pugh</span>' in page


def test_a_contact_with_places_cannot_be_withdrawn(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, f"{contacts(given)}/{given.contacts['Leah Bevan']}/withdrawal")

    assert answer == refused(
        "There are places with this support contact. Please give those another contact first.", 409
    )


def test_a_contact_without_places_is_withdrawn(door: Door, ruth: Person, given: Given) -> None:
    joan = added(door, ruth, given)
    door.send(ruth, f"{contacts(given)}/own", support_contact=joan)

    assert door.send(ruth, f"{contacts(given)}/{joan}/withdrawal") == DONE
    with store.look() as rows:
        assert rows.get_one(LearningEvent, given.event_id).reviewer_support_contact_id is None


def test_the_reviewer_has_a_support_contact_too(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{contacts(given)}/own", support_contact=given.contacts["Anita Shah"]) == DONE

    page = ruth.browser.get(contacts(given)).get_data(as_text=True)
    assert 'Your support contact is <span class="support-strip__name">Anita Shah</span>' in page


def test_and_has_to_choose_one(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, f"{contacts(given)}/own", support_contact="")

    assert answer == refused("Please look again at one thing", 400, support_contact="Please choose who supports you.")


@pytest.mark.parametrize("deed", ["", "/withdrawal", "/sign-in"])
def test_another_events_contact_is_unknown(deed: str, door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event().contacts["Leah Bevan"]
    unknown = refused("There is nothing here. Please check the address, or go back to the start.", 404)

    assert door.send(ruth, f"{contacts(given)}/{other}{deed}", **LEAH, password=PASSWORD) == unknown
    assert door.send(ruth, f"{contacts(given)}/{'0' * 24}{deed}", **LEAH, password=PASSWORD) == unknown


@pytest.mark.parametrize("path", ["agencies", "support-contacts", "support-contacts/own"])
def test_nobody_else_changes_them(
    path: str, door: Door, leah: Person, priya: Person, max_: Person, given: Given
) -> None:
    answers = [
        door.send(who, f"/events/{given.event_id}/preparing/{path}", name="Mine").status for who in (leah, priya, max_)
    ]

    assert answers == [403, 403, 403]


def agencies(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/agencies"


def test_a_withdrawn_contact_who_could_sign_in_sees_the_event_no_more(
    door: Door, ruth: Person, leah: Person, given: Given
) -> None:
    for number in (0, 2):
        door.send(
            ruth,
            f"/events/{given.event_id}/preparing/places/{given.places[number]}",
            role="Class Teacher",
            support_contact=given.contacts["Anita Shah"],
        )

    assert door.send(ruth, f"{contacts(given)}/{given.contacts['Leah Bevan']}/withdrawal") == DONE

    assert leah.browser.get(f"/events/{given.event_id}/supporting").status_code == 404
    assert "There is none yet." in leah.browser.get("/events").get_data(as_text=True)


def test_hostile_text_is_only_text(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    name = "<script>alert(1)</script> {{7*7}}\x00\u202e"

    door.send(ruth, f"{contacts(given)}/{given.contacts['Leah Bevan']}", **{**LEAH, "name": name})

    for page in (ruth.browser.get(contacts(given)), priya.browser.get(f"/events/{given.event_id}/room")):
        text = page.get_data(as_text=True)
        assert "&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}<" in text
        assert "<script>alert" not in text


def contacts(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/support-contacts"


def added(door: Door, ruth: Person, given: Given, **other: str) -> str:
    assert door.send(ruth, contacts(given), **{**LEAH, **other}) == DONE
    with store.look() as rows:
        (found,) = (row.id for row in rows.query(SupportContact) if row.name == "Joan Pugh")
        return found
