"""What the room is doing: the reviewer steers, every page follows, a pause stops the clock and going on starts it again."""

import pytest

from learning_event import announcements, store
from learning_event.models import LearningEvent, Room
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.people import Person
from tests.said import read


def room(given: Given) -> Room:
    with store.look() as rows:
        return rows.get_one(Room, given.event_id)


@pytest.fixture
def heard() -> list[announcements.RoomChanged]:
    said: list[announcements.RoomChanged] = []
    announcements.listen(announcements.RoomChanged, said.append)
    return said


@pytest.mark.parametrize("activity", ["writing", "discussing", "paused", "saying_back", "break"])
def test_the_reviewer_changes_it_and_everybody_is_told(
    door: Door, ruth: Person, given: Given, heard: list[announcements.RoomChanged], activity: str
) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/activity", activity=activity) == DONE

    assert room(given).activity == activity
    assert heard == [announcements.RoomChanged(given.event_id)]


def test_quiet_writing_has_a_clock_of_its_own(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    door.send(ruth, f"/events/{given.event_id}/activity", activity="writing", minutes="6")

    assert "Quiet writing, about 6 minutes left" in read(priya, given, "room")


def test_discussing_goes_back_to_the_clock_of_the_segment(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    door.send(ruth, f"/events/{given.event_id}/segments/{given.segments[1]}/now")
    door.send(ruth, f"/events/{given.event_id}/activity", activity="writing", minutes="6")
    door.send(ruth, f"/events/{given.event_id}/activity", activity="discussing")

    assert "Discussing, about 45 minutes left" in read(priya, given, "room")


def test_a_pause_stops_the_clock_and_going_on_restores_it(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, f"/events/{given.event_id}/activity", activity="writing", minutes="6")
    before = room(given)
    door.send(ruth, f"/events/{given.event_id}/activity", activity="paused")
    with store.work() as work:
        now = work.rows.get_one(Room, given.event_id)
        assert now.ends_at is not None
        now.ends_at -= 600

    door.send(ruth, f"/events/{given.event_id}/activity", activity=room(given).before_pause)

    after = room(given)
    assert after.activity == "writing"
    assert before.ends_at is not None
    assert after.ends_at is not None
    assert abs(after.ends_at - before.ends_at) <= 3


def test_nothing_can_be_written_in_a_pause(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    door.send(ruth, f"/events/{given.event_id}/activity", activity="paused")

    assert door.send(
        priya, f"/events/{given.event_id}/observations", slip="A" * 22, kind="happened", words="Wait"
    ) == refused("The room is paused. Your words stay in this window; save them when it begins again.", status=409)


@pytest.mark.parametrize("fields", [{"activity": "ended"}, {"activity": "dancing"}, {}])
def test_an_activity_that_is_none_is_refused(door: Door, ruth: Person, given: Given, fields: dict[str, str]) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/activity", **fields) == refused(
        "Please look again at one thing",
        status=400,
        activity="Please choose quiet writing, discussing, a pause, saying it back or a break.",
    )


@pytest.mark.parametrize("minutes", ["0", "-3", "ten", "241", "٣", "6.5"])
def test_minutes_are_whole_and_few(door: Door, ruth: Person, given: Given, minutes: str) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/activity", activity="writing", minutes=minutes) == refused(
        "Please look again at one thing", status=400, minutes="Please give whole minutes, from 1 to 240."
    )


def test_nobody_else_steers(door: Door, priya: Person, leah: Person, max_: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/activity"

    assert door.send(priya, path, activity="break") == refused("Only the lead reviewer can do this.")
    assert door.send(leah, path, activity="break") == refused("Only the lead reviewer can do this.")
    assert door.send(max_, path, activity="break").status == 403


def test_the_desk_is_the_reviewers(priya: Person, leah: Person, max_: Person, given: Given) -> None:
    for page in ("desk", "drafting", "wall"):
        assert [who.browser.get(f"/events/{given.event_id}/{page}").status_code for who in (priya, leah, max_)] == [
            403,
            403,
            403,
        ]


def test_after_sealing_nobody_steers(door: Door, ruth: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"

    assert door.send(ruth, f"/events/{given.event_id}/activity", activity="break") == refused(
        "The narrative is sealed, so nothing is changed any more.", status=409
    )
