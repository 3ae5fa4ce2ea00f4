"""A support contact says yes or no themself, how they are reached and who stands in, and can step back again, on the morning too."""

import html

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import SupportContact
from tests.conftest import signed_in
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import FETCH, read

REACH = {
    "telephone": "01632 960142",
    "email": "leah@example.org",
    "before": "Tuesdays",
    "on_the_day": "In the library",
    "after": "",
}


@pytest.fixture
def before(house: Flask) -> Given:
    """A learning event in preparation; Leah has been asked, and nobody can reach her yet."""
    given = a_learning_event(state="preparing")
    change(given, answered="asked", telephone="", email="", on_the_day="")
    return given


@pytest.fixture
def leah(house: Flask, before: Given) -> Person:
    return signed_in(house, "Leah", before.contact_email)


def test_yes_comes_with_how_to_find_them(door: Door, leah: Person, before: Given) -> None:
    assert door.send(leah, part(before), **REACH, answer="yes") == DONE

    row = leah_of(before)
    assert {name: getattr(row, name) for name in REACH} == REACH
    assert row.answered == "accepted"
    assert "You have accepted. Thank you." in said(leah, before)


def test_nobody_accepts_whom_nobody_could_find(door: Door, leah: Person, before: Given) -> None:
    assert door.send(leah, part(before), before="Tuesdays", answer="yes") == refused(
        "Please look again at two things",
        400,
        telephone="Please say this before you accept, so that people can find you.",
        on_the_day="Please say this before you accept, so that people can find you.",
    )
    assert leah_of(before).answered == "asked"


def test_a_number_that_can_be_none_is_refused_and_what_was_typed_stays(door: Door, leah: Person, before: Given) -> None:
    answer = door.send(leah, part(before), **{**REACH, "telephone": "ask at the desk"}, answer="yes")

    assert answer == refused(
        "Please look again at one thing", 400, telephone="Please write a telephone number, or leave it empty."
    )
    assert door.way == "fetch" or 'value="In the library"' in answer.text


def test_it_can_be_saved_before_it_is_answered(door: Door, leah: Person, before: Given) -> None:
    assert door.send(leah, part(before), **{**REACH, "on_the_day": ""}) == DONE

    assert (leah_of(before).telephone, leah_of(before).answered) == ("01632 960142", "asked")


def test_no_is_a_good_answer_and_its_reason_is_for_the_lead_reviewer(
    door: Door, house: Flask, leah: Person, before: Given
) -> None:
    assert door.send(leah, f"{part(before)}/answer", answer="no", reason="I am on leave that week") == DONE

    assert "You have said that you cannot do it." in said(leah, before)
    ruth = signed_in(house, "Ruth", before.reviewer_email)
    assert "Cannot do it: “I am on leave that week”" in html.unescape(read(ruth, before, "preparing/support-contacts"))
    assert door.send(leah, part(before), **REACH, answer="yes") == DONE
    assert leah_of(before).answered == "accepted"


def test_whoever_stands_in_is_another_contact_of_this_event(door: Door, leah: Person, before: Given) -> None:
    anita, elsewhere = before.contacts["Anita Shah"], a_learning_event().contacts["Anita Shah"]

    assert door.send(leah, part(before), **REACH, stand_in=anita, answer="yes") == DONE
    assert leah_of(before).stand_in_id == anita
    assert door.send(leah, part(before), **REACH, stand_in=before.contacts["Leah Bevan"]) == refused(
        "Please look again at one thing", 400, stand_in="Nobody stands in for themself. Please choose somebody else."
    )
    assert door.send(leah, part(before), **REACH, stand_in=elsewhere).status == 404


def test_whoever_takes_part_too_is_told_what_that_means_and_the_gate_waits_for_a_stand_in(
    door: Door, house: Flask, leah: Person, before: Given
) -> None:
    assert door.send(leah, part(before), **REACH, takes_part="yes", answer="yes") == DONE

    page = said(leah, before)
    assert "You take part as well" in page
    assert "your people need somebody who stands in for you all day" in page
    ruth = signed_in(house, "Ruth", before.reviewer_email)
    assert "takes part in the day as well, and cannot be on hand meanwhile" in read(ruth, before, "preparing")


def test_they_cannot_become_the_contact_of_the_person_who_relies_on_them_by_an_address(
    door: Door, house: Flask, leah: Person, before: Given
) -> None:
    ruth = signed_in(house, "Ruth", before.reviewer_email)
    FETCH.send(
        ruth,
        f"/events/{before.event_id}/preparing/support-contacts/own",
        support_contact=before.contacts["Leah Bevan"],
    )

    answer = door.send(leah, part(before), **{**REACH, "email": before.reviewer_email})

    assert (answer.status, list(answer.errors)) == (400, ["email"])


def test_on_the_morning_itself_they_step_back_and_their_people_see_who_is_there(
    door: Door, house: Flask, given: Given, priya: Person
) -> None:
    change(given, stand_in_id=given.contacts["Anita Shah"])
    leah = signed_in(house, "Leah", given.contact_email)

    assert door.send(leah, f"{part(given)}/answer", answer="no", reason="My own child is ill") == DONE

    strip = html.unescape(read(priya, given, "room"))
    assert 'support-strip__name">Anita Shah</span>' in strip
    assert "Leah Bevan" in strip
    ruth = signed_in(house, "Ruth", given.reviewer_email)
    assert "has stepped back" in read(ruth, given, "preparing")
    assert "You have stepped back." in said(leah, given)


def test_while_people_rely_on_them_they_stay_to_be_found(door: Door, house: Flask, given: Given) -> None:
    leah = signed_in(house, "Leah", given.contact_email)

    assert door.send(leah, part(given), before="", on_the_day="").status == 400
    assert door.send(leah, part(given), **REACH) == DONE
    assert leah_of(given).answered == "accepted"


def test_nothing_that_is_written_in_the_room_is_on_it(house: Flask, given: Given, leah: Person) -> None:
    leah = signed_in(house, "Leah", given.contact_email)

    page = said(leah, given)

    assert [word for word in ("timeline", "observation", "Robin was") if word in page.split("<main")[1]] == []


@pytest.mark.parametrize("who", ["ruth", "priya", "max_"])
def test_it_is_the_contacts_own(door: Door, who: str, given: Given, request: pytest.FixtureRequest) -> None:
    assert door.send(request.getfixturevalue(who), part(given), **REACH, answer="yes").status == 403


def part(given: Given) -> str:
    return f"/events/{given.event_id}/supporting/part"


def said(who: Person, given: Given) -> str:
    return html.unescape(read(who, given, "supporting/part"))


def leah_of(given: Given) -> SupportContact:
    with store.look(given.event_id) as rows:
        found = sa.select(SupportContact).filter_by(id=given.contacts["Leah Bevan"])
        return rows.scalars(found).one()


def change(given: Given, **columns: object) -> None:
    with store.work(given.event_id) as work:
        row = work.rows.get_one(SupportContact, given.contacts["Leah Bevan"])
        for name, value in columns.items():
            setattr(row, name, value)
