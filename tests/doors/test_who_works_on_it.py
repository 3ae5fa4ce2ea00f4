"""Who works on a learning event: appointed by its lead reviewer, by e-mail address, and taken away again."""

import pytest
from flask import Flask

from learning_event import announcements, store
from learning_event.announcements import NoLongerHere
from learning_event.models import AuditEntry, EventRole
from tests.door import DONE, Door, Outcome, refused
from tests.given import PASSWORD, Given
from tests.parts import of_the_staff
from tests.people import Person

CARYS = {"name": "Carys Hughes", "email": "carys@example.org", "role": "co_reviewer"}
OWN = "what only Carys knows"


def staff(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/staff"


def appoint(door: Door, who: Person, given: Given, **other: str) -> Outcome:
    return door.send(who, staff(given), **{**CARYS, "password": PASSWORD, **other})


def seen(person: Person, path: str) -> int:
    return person.browser.get(path).status_code


@pytest.mark.parametrize(("role", "room", "places"), [("co_reviewer", 200, 403), ("co_ordinator", 403, 200)])
def test_somebody_new_gets_a_first_password_and_their_part(
    ruth: Person, given: Given, house: Flask, role: str, room: int, places: int
) -> None:
    door, carys = Door("fetch"), Person("Carys", house.test_client())
    first = appoint(door, ruth, given, role=role).facts["first_password"]

    assert door.send(carys, "/sign-in/first", email=CARYS["email"], password=first, own=OWN) == DONE
    assert seen(carys, f"/events/{given.event_id}/timeline") == room
    assert seen(carys, f"/events/{given.event_id}/preparing/places") == places
    assert seen(carys, f"/events/{given.event_id}/preparing/entries") == 200
    assert seen(carys, f"/events/{given.event_id}/preparing/staff") == 403


def test_somebody_with_an_account_keeps_their_password(door: Door, ruth: Person, given: Given, house: Flask) -> None:
    owen = of_the_staff(house, "Owen")

    assert appoint(door, ruth, given, email=owen.email, role="co_ordinator") == DONE
    assert seen(owen, f"/events/{given.event_id}/preparing/places") == 200


def test_nobody_has_two_parts(door: Door, ruth: Person, given: Given) -> None:
    leah = appoint(door, ruth, given, email=given.contact_email)
    herself = appoint(door, ruth, given, email=given.reviewer_email)
    anita = appoint(door, ruth, given, email="anita@example.org")

    words = (
        "They are {} of this learning event already, and nobody has two parts in one. Please take that part away first."
    )
    assert leah == refused(words.format("support contact"), 409)
    assert herself == refused(words.format("lead reviewer"), 409)
    assert anita.status == 409


def test_a_part_is_chosen_and_an_address_typed(door: Door, ruth: Person, given: Given) -> None:
    wrong = appoint(door, ruth, given, role="lead_reviewer", email="carys")

    assert wrong.status == 400
    assert set(wrong.errors) == {"role", "email"}


def test_without_the_password_again_nobody_is_appointed(door: Door, ruth: Person, given: Given) -> None:
    before = _roles(given)

    assert appoint(door, ruth, given, password="").status == 400
    assert _roles(given) == before


def test_a_part_that_is_taken_away_is_gone_at_once(door: Door, ruth: Person, given: Given, house: Flask) -> None:
    owen = of_the_staff(house, "Owen", event_id=given.event_id, role="co_reviewer")
    account = _account_of(given, "co_reviewer")
    heard: list[NoLongerHere] = []
    announcements.listen(NoLongerHere, heard.append)
    was = seen(owen, f"/events/{given.event_id}/desk")

    assert door.send(ruth, f"{staff(given)}/{account}/withdrawal", password=PASSWORD) == DONE
    assert (was, seen(owen, f"/events/{given.event_id}/desk")) == (200, 404)
    assert seen(owen, "/events") == 200
    assert heard == [NoLongerHere(account)]


def test_the_lead_reviewer_stays(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{staff(given)}/{given.accounts[0]}/withdrawal", password=PASSWORD).status == 404


def test_both_stand_in_the_record_of_staff_by_reference_alone(ruth: Person, given: Given) -> None:
    appoint(Door("fetch"), ruth, given)
    account = _account_of(given, "co_reviewer")
    Door("fetch").send(ruth, f"{staff(given)}/{account}/withdrawal", password=PASSWORD)

    with store.look() as rows:
        kept = [(row.deed, row.account_id, row.about) for row in rows.query(AuditEntry).order_by(AuditEntry.number)]
    ruths = given.accounts[0]
    assert kept[-3:] == [
        ("account made", ruths, account),
        ("role given", ruths, f"co_reviewer {account}"),
        ("role taken away", ruths, f"co_reviewer {account}"),
    ]


def test_each_sees_the_ways_that_are_theirs(ruth: Person, given: Given, house: Flask) -> None:
    ways = {
        "Ruth": _ways(ruth, given, "entries"),
        "Carys": _ways(of_the_staff(house, "Carys", role="co_reviewer", event_id=given.event_id), given, "entries"),
        "Owen": _ways(of_the_staff(house, "Owen", role="co_ordinator", event_id=given.event_id), given, "places"),
    }

    assert ways == {
        "Ruth": ["Getting ready", "Records", "Agenda", "Room", "Desk", "Wall", "Narrative"],
        "Carys": ["Records", "Room", "Desk", "Wall", "Narrative"],
        "Owen": ["Getting ready", "Records"],
    }


def _ways(person: Person, given: Given, page: str) -> list[str]:
    text = person.browser.get(f"/events/{given.event_id}/preparing/{page}").get_data(as_text=True)
    named = ("Getting ready", "Records", "Agenda", "Room", "Desk", "Wall", "Narrative")
    return [name for name in named if f">{name}</a>" in text]


def _roles(given: Given) -> set[tuple[str, str]]:
    with store.look() as rows:
        return {(row.account_id, row.role) for row in rows.query(EventRole).filter_by(event_id=given.event_id)}


def _account_of(given: Given, role: str) -> str:
    return next(account for account, has in _roles(given) if has == role)
