"""Moving through the day: the next part, any part, more minutes, and the rhythm in which observations are shown."""

import re

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import Observation, Room
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import add, read


def room(given: Given) -> Room:
    with store.look() as rows:
        return rows.get_one(Room, given.event_id)


def on_the_timeline() -> int:
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(Observation)) or 0


def test_the_next_part_begins_with_its_activity_and_its_minutes(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/segments/next") == DONE

    assert (room(given).segment_id, room(given).activity) == (given.segments[2], "break")
    assert re.search(r"Break until \d\d\.\d\d<", read(priya, given, "room"))


def test_any_part_can_begin_now(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/segments/{given.segments[0]}/now") == DONE

    assert room(given).segment_id == given.segments[0]


def test_a_second_press_does_not_skip_a_part(door: Door, ruth: Person, given: Given) -> None:
    press = {"from": given.segments[1]}
    door.send(ruth, f"/events/{given.event_id}/segments/next", **press)

    assert door.send(ruth, f"/events/{given.event_id}/segments/next", **press) == refused(
        "The room has moved on since this page was opened. Please look at the running order again.", status=409
    )
    assert room(given).segment_id == given.segments[2]


def test_after_the_last_part_there_is_none(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, f"/events/{given.event_id}/segments/next")

    assert door.send(ruth, f"/events/{given.event_id}/segments/next") == refused(
        "This is the last part of the day. When all is said, seal the narrative.", status=409
    )


def test_five_minutes_more(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    door.send(ruth, f"/events/{given.event_id}/segments/{given.segments[0]}/now")

    assert door.send(ruth, f"/events/{given.event_id}/room/minutes", minutes="5") == DONE

    assert "about 15 minutes left" in read(priya, given, "room")


def test_a_clock_that_never_ran_starts_with_the_minutes_that_are_added(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    door.send(ruth, f"/events/{given.event_id}/room/minutes", minutes="5")

    assert "about 5 minutes left" in read(priya, given, "room")


def test_in_the_steady_rhythm_all_that_waits_is_shown_when_a_part_closes(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/room/rhythm", rhythm="steady") == DONE
    add(priya, given, "Toast by the door")

    door.send(ruth, f"/events/{given.event_id}/segments/next")

    assert on_the_timeline() == 1


def test_in_rounds_only_the_reviewer_shows(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    add(priya, given, "Toast by the door")

    door.send(ruth, f"/events/{given.event_id}/segments/next")

    assert on_the_timeline() == 0


def test_a_rhythm_that_is_none(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/room/rhythm", rhythm="jazz") == refused(
        "Please look again at one thing", status=400, rhythm="Please choose rounds or steady."
    )


def test_a_part_of_another_event_is_unknown(door: Door, ruth: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")

    foreign = door.send(ruth, f"/events/{given.event_id}/segments/{other.segments[0]}/now")

    assert foreign == door.send(ruth, f"/events/{given.event_id}/segments/{'0' * 24}/now")
    assert foreign.status == 404


def test_the_desk_shows_the_running_order(ruth: Person, given: Given) -> None:
    assert 'aria-current="step"><span>10.10</span><span>Walking through, part 1</span>' in read(ruth, given, "desk")


@pytest.mark.parametrize(
    ("activity", "rhythm", "said"),
    [("writing", "rounds", True), ("writing", "steady", False), ("discussing", "rounds", False)],
)
def test_in_quiet_writing_the_desk_asks_for_patience_whatever_waits(
    ruth: Person, priya: Person, given: Given, activity: str, rhythm: str, said: bool
) -> None:
    with store.work(given.event_id) as work:
        room = work.rows.get_one(Room, given.event_id)
        room.activity, room.rhythm = activity, rhythm

    before = "Give quiet writing its time before you show." in read(ruth, given, "desk")
    add(priya, given, "Toast by the door")
    after = "Give quiet writing its time before you show." in read(ruth, given, "desk")

    assert (before, after) == (said, said)
