"""The agenda: taken ready made in one press, then added to, amended, moved and withdrawn; the times follow from the minutes."""

import re

import pytest
from flask import Flask

from learning_event import announcements, store
from learning_event.announcements import RoomChanged
from learning_event.models import LearningEvent, Room, Segment
from tests.conftest import Seated, signed_in
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person

PART = {
    "title": "The child’s day-to-day life",
    "minutes": "25",
    "activity": "writing",
    "on_the_board": "Child strip and gaps",
    "prompts": "Who asked?\n\nWhat did we make of it?\n",
}


def agenda(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/agenda"


def parts(given: Given) -> list[tuple[str, str, int]]:
    with store.look(given.event_id) as rows:
        found = rows.query(Segment).filter_by(event_id=given.event_id).order_by(Segment.position)
        return [(row.starts, row.title, row.minutes) for row in found]


@pytest.fixture
def preparing(house: Flask) -> tuple[Given, Person]:
    """An event before its day, with an agenda already, and its reviewer."""
    given = a_learning_event(state="preparing")
    with store.work(given.event_id) as work:
        work.rows.get_one(Room, given.event_id).segment_id = None
    return given, signed_in(house, "Ruth", given.reviewer_email)


def test_a_ready_agenda_is_taken_in_one_press_where_there_is_none(door: Door, preparing: tuple[Given, Person]) -> None:
    given, ruth = preparing
    with store.work() as work:
        work.rows.query(Segment).filter_by(event_id=given.event_id).delete()

    assert door.send(ruth, f"{agenda(given)}/ready", agenda="full_day") == DONE

    assert len(parts(given)) == 17
    assert parts(given)[:2] == [("09:30", "Arrive and test links", 30), ("10:00", "Welcome and purpose", 10)]


def test_a_ready_agenda_replaces_another_only_when_that_was_said(door: Door, preparing: tuple[Given, Person]) -> None:
    given, ruth = preparing

    first = door.send(ruth, f"{agenda(given)}/ready", agenda="half_day")
    second = door.send(ruth, f"{agenda(given)}/ready", agenda="half_day", replace="yes")

    assert first == refused(
        "There is an agenda already. To begin again from a ready one, say that it replaces what is here.", 409
    )
    assert second == DONE
    assert (len(parts(given)), parts(given)[-1]) == (12, ("12:40", "Close", 5))


def test_once_the_day_has_begun_its_agenda_is_not_replaced(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{agenda(given)}/ready", agenda="half_day", replace="yes") == refused(
        "The day has begun, so its agenda can be amended part by part but not replaced.", 409
    )


def test_only_what_is_offered_can_be_taken(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{agenda(given)}/ready", agenda="a fortnight") == refused(
        "Please look again at one thing", 400, agenda="Please choose a full day or half a day."
    )


def test_a_part_is_added_at_the_end_of_the_day(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, agenda(given), **PART) == DONE

    assert parts(given)[-2:] == [("10:55", "Break", 15), ("11:10", "The child's day-to-day life", 25)]
    with store.look() as rows:
        row = rows.query(Segment).filter_by(event_id=given.event_id, position=4).one()
        assert (row.activity, row.on_the_board, row.prompts) == (
            "writing",
            "Child strip and gaps",
            ["Who asked?", "What did we make of it?"],
        )


def test_all_that_comes_later_moves_with_the_minutes_of_a_part(door: Door, ruth: Person, given: Given) -> None:
    assert (
        door.send(ruth, f"{agenda(given)}/{given.segments[0]}", title="Welcome", minutes="25", activity="discussing")
        == DONE
    )

    assert parts(given) == [("10:00", "Welcome", 25), ("10:25", "Walking through, part 1", 45), ("11:10", "Break", 15)]


def test_a_part_moves_earlier_and_later_and_stays_where_it_cannot(door: Door, ruth: Person, given: Given) -> None:
    brk = given.segments[2]

    assert door.send(ruth, f"{agenda(given)}/{brk}/move", direction="earlier") == DONE
    assert parts(given) == [("10:00", "Welcome", 10), ("10:10", "Break", 15), ("10:25", "Walking through, part 1", 45)]
    assert door.send(ruth, f"{agenda(given)}/{given.segments[0]}/move", direction="earlier") == DONE
    assert door.send(ruth, f"{agenda(given)}/{brk}/move", direction="later") == DONE
    assert door.send(ruth, f"{agenda(given)}/{brk}/move", direction="later") == DONE
    assert parts(given) == [("10:00", "Welcome", 10), ("10:10", "Walking through, part 1", 45), ("10:55", "Break", 15)]
    assert door.send(ruth, f"{agenda(given)}/{brk}/move", direction="sideways") == refused(
        "Please look again at one thing", 400, direction="Please choose earlier or later."
    )


def test_a_part_is_withdrawn_unless_the_room_is_in_it(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{agenda(given)}/{given.segments[1]}/withdrawal") == refused(
        "The room is in this part now. Please move the room on first, then withdraw it.", 409
    )
    assert door.send(ruth, f"{agenda(given)}/{given.segments[0]}/withdrawal") == DONE

    assert parts(given) == [("10:00", "Walking through, part 1", 45), ("10:45", "Break", 15)]


def test_the_whole_day_moves_with_the_time_at_which_it_begins(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{agenda(given)}/begins", begins="9.30") == DONE
    assert [starts for starts, _, _ in parts(given)] == ["09:30", "09:40", "10:25"]
    assert door.send(ruth, f"{agenda(given)}/begins", begins="half past nine") == refused(
        "Please look again at one thing", 400, begins="Please give a time of day such as 09:30."
    )


def test_all_that_is_wrong_is_said_together_and_what_was_typed_stays(door: Door, ruth: Person, given: Given) -> None:
    answer = door.send(
        ruth,
        agenda(given),
        title=" ",
        minutes="٤٥",
        activity="ended",
        on_the_board="<b>Kept</b>",
        prompts="\n".join(["Why?"] * 31),
    )

    assert answer == refused(
        "Please look again at four things",
        400,
        title="Please give this part a name.",
        minutes="Please give the minutes as a number from 1 to 480.",
        activity="Please choose what the room does when this part begins.",
        prompts="These are 31 lines. Please keep to 30 at most.",
    )
    assert door.way == "fetch" or "&lt;b&gt;Kept&lt;/b&gt;</textarea>" in answer.text


def test_chosen_prompts_are_added_below_ones_own(ruth: Person, given: Given) -> None:
    door = Door("form")

    assert door.send(ruth, agenda(given), **PART, take=["Who asked?", "Who was in the house?"]) == DONE

    with store.look() as rows:
        row = rows.query(Segment).filter_by(event_id=given.event_id, position=4).one()
        assert row.prompts == ["Who asked?", "What did we make of it?", "Who asked?", "Who was in the house?"]


def test_another_events_parts_are_not_known(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")
    not_known = refused("There is nothing here. Please check the address, or go back to the start.", 404)

    for path in (other.segments[0], "nothing"):
        assert door.send(ruth, f"{agenda(given)}/{path}", **PART) == not_known
        assert door.send(ruth, f"{agenda(given)}/{path}/move", direction="later") == not_known
        assert door.send(ruth, f"{agenda(given)}/{path}/withdrawal") == not_known
    assert door.send(ruth, agenda(other), **PART) == not_known


def test_only_the_lead_reviewer_prepares_the_agenda(
    door: Door, seated: Seated, leah: Person, max_: Person, given: Given
) -> None:
    priya = seated("Priya", 0)

    assert door.send(priya, agenda(given), **PART) == refused("Only the lead reviewer can do this.")
    assert door.send(leah, f"{agenda(given)}/{given.segments[0]}/withdrawal") == refused(
        "Only the lead reviewer can do this."
    )
    assert door.send(max_, f"{agenda(given)}/ready", agenda="full_day") == refused(
        "Please come in with your card or room code, or sign in."
    )
    assert [person.browser.get(agenda(given)).status_code for person in (priya, leah, max_)] == [403, 403, 403]


def test_an_open_room_hears_of_it_and_a_room_before_its_day_does_not(
    door: Door, ruth: Person, given: Given, preparing: tuple[Given, Person]
) -> None:
    heard: list[RoomChanged] = []
    announcements.listen(RoomChanged, heard.append)
    before, its_reviewer = preparing

    door.send(its_reviewer, agenda(before), **PART)
    door.send(ruth, agenda(given), **PART)

    assert heard == [RoomChanged(given.event_id)]


def test_nothing_changes_once_the_narrative_is_sealed(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"
    sealed = refused("The narrative is sealed, so nothing that it rests on can be changed any more.", 409)

    assert door.send(ruth, agenda(given), **PART) == sealed
    assert door.send(ruth, f"{agenda(given)}/{given.segments[0]}/withdrawal") == sealed
    assert "Add a part" not in ruth.browser.get(agenda(given)).get_data(as_text=True)


def test_the_pages_show_the_day_and_a_part_as_it_is_kept(ruth: Person, given: Given) -> None:
    day = ruth.browser.get(agenda(given)).get_data(as_text=True)
    part = ruth.browser.get(f"{agenda(given)}/{given.segments[1]}").get_data(as_text=True)

    assert "From 10:00 to 11:10, in 3 parts." in day
    assert "What made sense about that at the time?" in day
    assert re.search(r'name="title" type="text" value="Walking through, part 1"', part)
    assert re.search(r'value="writing" checked', part)
