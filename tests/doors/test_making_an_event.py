"""A reviewer makes a learning event and amends it; all that is wrong is said together, and nothing typed is lost."""

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.staff.accounts import create_account
from learning_event.models import Agency, LearningEvent, Room
from tests.conftest import signed_in
from tests.door import DONE, Door, refused
from tests.given import PASSWORD, Given, a_learning_event
from tests.people import Person

WHOLE = {
    "child": "Robin",
    "review_type": "lcspr",
    "partnership": "The partnership (invented)",
    "purpose": "To understand what these months were like, with those who worked with Robin.",
    "period_start": "2024-03-01",
    "period_end": "2024-11-30",
    "held_on": "2025-03-12",
    "retention_date": "2025-12-10",
    "line_1": "How did worries travel?",
    "line_2": "What was life like for Robin?",
    "line_3": "What made good work possible?",
    "ground_rules": "We are here to understand, not to judge.\nTwo accounts can both be true.",
    "agencies": "Primary school\nHousing\n\nPrimary school",
    "who_they_are": "He knows the birds by their songs.",
    "family_words": "Robin’s mum: He gives things away.",
    "people_around": "Wren, his sister\nBabcia",
}


@pytest.fixture
def beginner(house: Flask) -> Person:
    """Ruth on her first day: an account and no learning event yet."""
    create_account("first@example.org", "Ruth", PASSWORD)
    return signed_in(house, "Ruth", "first@example.org")


def test_it_is_in_preparation_with_its_agencies_and_a_room(door: Door, beginner: Person) -> None:
    assert door.send(beginner, "/events", **WHOLE) == DONE

    event = the_event()
    with store.look(event.id) as rows:
        agencies = [(row.position, row.name) for row in rows.query(Agency).order_by(Agency.position)]
        room = rows.get(Room, event.id)
    assert (event.state, event.room_code, event.lines_of_enquiry) == (
        "preparing",
        None,
        ["How did worries travel?", "What was life like for Robin?", "What made good work possible?"],
    )
    assert event.child_page["family_words"] == [{"who": "Robin's mum", "words": "He gives things away."}]
    assert agencies == [(1, "Primary school"), (2, "Housing")]
    assert room is not None


def test_whoever_makes_it_leads_it(door: Door, beginner: Person) -> None:
    door.send(beginner, "/events", **WHOLE)

    assert beginner.browser.get(f"/events/{the_event().id}/preparing").status_code == 200


def test_the_chosen_name_and_the_kind_are_enough_to_begin(door: Door, beginner: Person) -> None:
    assert door.send(beginner, "/events", child="Wren", review_type="susr") == DONE


def test_ground_rules_are_offered_ready_made(beginner: Person) -> None:
    page = beginner.browser.get("/events/new").get_data(as_text=True)

    assert "We are here to understand, not to judge. Other processes deal with conduct" in page


def test_all_that_is_wrong_is_said_together(door: Door, beginner: Person) -> None:
    answer = door.send(
        beginner,
        "/events",
        **{
            **WHOLE,
            "child": " ",
            "review_type": "scr",
            "period_start": "12/03/2024",
            "period_end": "2024-02-30",
            "line_2": "x" * 401,
            "family_words": "somebody said so",
        },
    )

    not_a_day = "Please give day, month and year in figures, such as 12 3 2025."
    assert answer == refused(
        "Please look again at six things",
        400,
        child="Please write the name that was chosen for the child.",
        review_type="Please choose the kind of review from the list.",
        period_start=not_a_day,
        period_end="There is no such day in the calendar. Please look at it again.",
        line_2="This is 1 character too long. Please use 400 at most.",
        family_words="Please write each as who, a colon, and their words: Robin’s mum: He gives things away.",
    )


def test_nothing_that_was_typed_is_lost(beginner: Person) -> None:
    page = Door("form").send(beginner, "/events", **{**WHOLE, "child": "", "line_3": "What <b>helped</b>?"}).text

    for kept in (
        "To understand what these months were like",
        "He knows the birds",
        "Primary school\nHousing",
        "What &lt;b&gt;helped&lt;/b&gt;?",
    ):
        assert kept in page


def test_days_are_given_in_three_boxes(door: Door, beginner: Person) -> None:
    boxes = {"held_on_day": "3", "held_on_month": "12", "held_on_year": "2025"}

    assert door.send(beginner, "/events", child="Robin", review_type="lcspr", **boxes) == DONE

    assert the_event().held_on == "2025-12-03"
    page = beginner.browser.get(f"/events/{the_event().id}/preparing/event").get_data(as_text=True)
    assert ['value="3"' in page, 'value="12"' in page, 'value="2025"' in page] == [True, True, True]


@pytest.mark.parametrize("boxes", [("12", "", "2025"), ("3", "12", "25"), ("third", "12", "2025")])
def test_a_day_that_is_none_is_refused_and_kept(boxes: tuple[str, str, str], door: Door, beginner: Person) -> None:
    typed = dict(zip(("held_on_day", "held_on_month", "held_on_year"), boxes, strict=True))

    answer = door.send(beginner, "/events", child="Robin", review_type="lcspr", **typed)

    words = "Please give day, month and year in figures, such as 12 3 2025."
    assert answer == refused("Please look again at one thing", 400, held_on=words)
    assert door.way == "fetch" or f'value="{boxes[0]}"' in answer.text


@pytest.mark.parametrize(
    ("box", "day", "words"),
    [
        ("period_end", "2024-02-29", "The period ends before it begins. Please look at both days again."),
        ("retention_date", "2025-03-12", "This is not after the day of the learning event. Please choose a later day."),
    ],
)
def test_days_stand_in_their_order(box: str, day: str, words: str, door: Door, beginner: Person) -> None:
    answer = door.send(beginner, "/events", **{**WHOLE, box: day})

    assert answer == refused("Please look again at one thing", 400, **{box: words})


def test_a_support_contact_cannot_begin_one(door: Door, leah: Person) -> None:
    answer = door.send(leah, "/events", **WHOLE)

    assert answer == refused("Only a lead reviewer can begin a learning event.")
    assert leah.browser.get("/events/new").status_code == 403


def test_an_outsider_cannot_begin_one(door: Door, max_: Person) -> None:
    assert door.send(max_, "/events", **WHOLE) == refused("Please come in with your card or room code, or sign in.")


def test_it_can_be_amended(door: Door, ruth: Person, given: Given) -> None:
    assert (
        door.send(ruth, f"/events/{given.event_id}/preparing/event", **{**WHOLE, "purpose": "To understand."}) == DONE
    )

    with store.look() as rows:
        assert rows.get_one(LearningEvent, given.event_id).purpose == "To understand."


def test_what_an_open_event_needs_has_to_stay(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(ruth, f"/events/{given.event_id}/preparing/event", **{**WHOLE, "purpose": "", "line_1": ""})

    assert answer == refused(
        "Please look again at two things",
        400,
        purpose="The purpose is not written yet.",
        line_1="There should be three to six lines of enquiry; there are two lines of enquiry.",
    )
    with store.look() as rows:
        assert rows.get_one(LearningEvent, given.event_id).purpose.startswith("To understand what these months")


def test_a_sealed_event_stays_as_it_is(door: Door, house: Flask) -> None:
    given = a_learning_event(state="sealed")
    ruth = signed_in(house, "Ruth", given.reviewer_email)

    answer = door.send(ruth, f"/events/{given.event_id}/preparing/event", **WHOLE)

    assert answer == refused("The narrative is sealed, so nothing that it rests on can be changed any more.", 409)


def the_event() -> LearningEvent:
    with store.look() as rows:
        event_id = rows.scalars(sa.select(LearningEvent.id)).one()
    with store.look(event_id) as rows:
        return rows.get_one(LearningEvent, event_id)
