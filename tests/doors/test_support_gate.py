"""The gate before the doors: each support contact has said yes and can be reached, or there is a reason in writing."""

import datetime as dt
import html

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import AuditEntry, GateOverride, LearningEvent, SupportContact
from learning_event.readings.narrative.method import method_of
from tests.conftest import signed_in
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

REASON = "One of two had not answered by the morning. The safeguarding lead of the board is here all day instead."
WHO = "Leah Bevan, who supports two places,"


@pytest.fixture
def before(house: Flask) -> Given:
    """A learning event in preparation that has everything it needs."""
    return a_learning_event(state="preparing")


@pytest.fixture
def ruth(house: Flask, before: Given) -> Person:
    return signed_in(house, "Ruth", before.reviewer_email)


@pytest.mark.parametrize(
    ("answered", "said"),
    [
        ("asked", "has not answered yet. Please ring them: if they say yes, note it beside their name."),
        ("declined", "cannot do it. Please give those places another support contact."),
        ("left", "has stepped back. Please give those places another support contact."),
        (
            "not_reached",
            "could not be reached. Please try once more, or give those places another support contact.",
        ),
    ],
)
def test_whoever_has_not_said_yes_keeps_the_doors_closed(
    door: Door, ruth: Person, before: Given, answered: str, said: str
) -> None:
    change(before, answered=answered)

    assert door.send(ruth, opening(before)) == refused(f"The doors cannot open yet. {WHO} {said}", 409)
    assert f'<p class="checklist__why">{WHO} {said}</p>' in page_of(ruth, before)


def test_a_yes_that_the_reviewer_was_told_opens_them_and_stays_such_a_note(
    door: Door, ruth: Person, before: Given
) -> None:
    change(before, answered="asked")

    assert door.send(ruth, f"{contact(before)}/answered", answer="said_yes") == DONE

    assert door.send(ruth, opening(before)) == DONE
    assert "Said yes to you" in html.unescape(
        ruth.browser.get(f"/events/{before.event_id}/preparing/support-contacts").get_data(as_text=True)
    )


def test_a_small_partnership_is_ready_in_one_form(door: Door, ruth: Person, before: Given) -> None:
    form = {"name": "Joan", "role": "manager", "telephone": "01632 960177", "on_the_day": "In the hall"}

    door.send(ruth, f"/events/{before.event_id}/preparing/support-contacts", **form, said_yes="yes")

    with store.look(before.event_id) as rows:
        (joan,) = (row for row in rows.scalars(sa.select(SupportContact)) if row.name == "Joan")
    assert joan.answered == "said_yes"


@pytest.mark.parametrize("answer", ["", "accepted", "left", "perhaps"])
def test_nobody_accepts_for_somebody_else(door: Door, ruth: Person, before: Given, answer: str) -> None:
    assert door.send(ruth, f"{contact(before)}/answered", answer=answer) == refused(
        "Please look again at one thing",
        400,
        answer="Please choose what they said, or that they could not be reached.",
    )


def test_a_contact_who_takes_part_needs_somebody_who_stands_in(door: Door, ruth: Person, before: Given) -> None:
    change(before, takes_part=True)
    said = "takes part in the day as well, and cannot be on hand meanwhile. Please choose who stands in for them."

    assert door.send(ruth, opening(before)) == refused(f"The doors cannot open yet. {WHO} {said}", 409)

    change(before, stand_in_id=before.contacts["Anita Shah"])
    assert door.send(ruth, opening(before)) == DONE


def test_the_stand_in_is_named_until_there_is_another_contact(ruth: Person, before: Given) -> None:
    change(before, answered="declined", stand_in_id=before.contacts["Anita Shah"])

    assert "another support contact. Until then Anita Shah stands in.</p>" in page_of(ruth, before)
    places = ruth.browser.get(f"/events/{before.event_id}/preparing/places").get_data(as_text=True)
    assert places.count("Cannot do it. Needs another contact; Anita Shah stands in") == 2


def test_nobody_stands_in_for_themself(door: Door, ruth: Person, before: Given) -> None:
    form = {"name": "Leah", "role": "lead", "telephone": "01632 960142", "on_the_day": "Here"}

    assert door.send(ruth, contact(before), **form, stand_in=before.contacts["Leah Bevan"]) == refused(
        "Please look again at one thing", 400, stand_in="Nobody stands in for themself. Please choose somebody else."
    )


def test_a_written_reason_opens_the_doors_and_is_kept_noted_and_printed(
    door: Door, ruth: Person, before: Given
) -> None:
    change(before, answered="asked")

    assert door.send(ruth, overrides(before), reason=REASON) == DONE
    assert door.send(ruth, opening(before)) == DONE

    today = dt.datetime.now(dt.UTC).date()
    line = (
        "One support contact had not answered. The lead reviewer went on all the same on "
        f"{today.day} {today:%B %Y}: {REASON}"
    )
    assert method_of(before.event_id).support == (line,)
    assert line in html.unescape(page_of(ruth, before))
    with store.look(before.event_id) as rows:
        noted = rows.scalars(sa.select(AuditEntry.deed).where(AuditEntry.event_id == before.event_id)).all()
        assert [row.reason for row in rows.scalars(sa.select(GateOverride))] == [REASON]
    assert noted == ["gate opened with a reason", "doors opened"]


def test_the_reason_names_no_contact_by_itself(door: Door, ruth: Person, before: Given) -> None:
    change(before, answered="asked")
    door.send(ruth, overrides(before), reason=REASON)

    assert "Leah" not in "".join(method_of(before.event_id).support)


def test_it_covers_what_was_open_and_nothing_that_comes_later(door: Door, ruth: Person, before: Given) -> None:
    change(before, answered="asked")
    door.send(ruth, overrides(before), reason=REASON)

    change(before, name="Anita Shah", answered="left")

    answer = door.send(ruth, opening(before))
    assert answer.message.startswith(
        "The doors cannot open yet. Anita Shah, who supports two places, has stepped back."
    )


def test_nor_the_same_once_it_was_settled_in_between(door: Door, ruth: Person, before: Given) -> None:
    change(before, answered="asked")
    door.send(ruth, overrides(before), reason=REASON)
    for answer in ("said_yes", "asked"):
        door.send(ruth, f"{contact(before)}/answered", answer=answer)

    assert door.send(ruth, opening(before)).status == 409


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("", "Please write why, and what you arranged instead. It is printed with the narrative."),
        ("No time.", "Please write a little more: somebody who reads it in a year has to understand it."),
        ("x" * 601, "This is 1 character too long. Please use 600 at most."),
    ],
)
def test_without_a_reason_that_can_be_understood_it_stays_closed(
    door: Door, ruth: Person, before: Given, reason: str, said: str
) -> None:
    change(before, answered="asked")

    assert door.send(ruth, overrides(before), reason=reason) == refused(
        "Please look again at one thing", 400, reason=said
    )
    assert door.send(ruth, opening(before)).status == 409


def test_with_nothing_open_there_is_nothing_to_override(door: Door, ruth: Person, before: Given) -> None:
    assert door.send(ruth, overrides(before), reason=REASON) == refused(
        "Nothing stands in the way: everybody’s support contact has said yes and can be reached.", 409
    )


def test_no_reason_opens_an_event_in_which_there_is_no_contact_at_all(door: Door, ruth: Person, before: Given) -> None:
    with store.work(before.event_id) as work:
        work.rows.get_one(LearningEvent, before.event_id).reviewer_support_contact_id = None
        work.rows.execute(sa.text("delete from place"))
        work.rows.execute(sa.text("delete from support_contact"))

    assert door.send(ruth, overrides(before), reason=REASON).status == 409
    assert door.send(ruth, opening(before)).status == 409


def change(given: Given, *, name: str = "Leah Bevan", **columns: object) -> None:
    with store.work(given.event_id) as work:
        row = work.rows.get_one(SupportContact, given.contacts[name])
        for column, value in columns.items():
            setattr(row, column, value)


def opening(given: Given) -> str:
    return f"/events/{given.event_id}/opening"


def overrides(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/gate-overrides"


def contact(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/support-contacts/{given.contacts['Leah Bevan']}"


def page_of(person: Person, given: Given) -> str:
    return person.browser.get(f"/events/{given.event_id}/preparing").get_data(as_text=True)
