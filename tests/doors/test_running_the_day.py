"""The running order with times as they were, the clock in words, a break that says when the room goes on, and the end of the day."""

import datetime as dt
import re
import time

from learning_event import store
from learning_event.models import Room, Segment
from tests.door import DONE, Door
from tests.given import Given
from tests.people import Person
from tests.said import read


def began_and_ended(given: Given) -> list[tuple[bool, bool]]:
    with store.look() as rows:
        found = (rows.get_one(Segment, segment) for segment in given.segments)
        return [(bool(row.began), bool(row.ended)) for row in found]


def plan(given: Given, number: int, minutes_ago: int) -> None:
    """A part was planned for so many minutes before now."""
    with store.work() as work:
        at = dt.datetime.now() - dt.timedelta(minutes=minutes_ago)
        work.rows.get_one(Segment, given.segments[number]).starts = f"{at:%H:%M}"


def test_a_part_begins_and_the_one_before_it_ends(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, f"/events/{given.event_id}/segments/{given.segments[0]}/now")
    assert door.send(ruth, f"/events/{given.event_id}/segments/next") == DONE

    assert began_and_ended(given) == [(True, True), (True, False), (False, False)]


def test_the_desk_says_gently_when_it_began_and_when_the_day_may_end(door: Door, ruth: Person, given: Given) -> None:
    plan(given, 1, 7)
    door.send(ruth, f"/events/{given.event_id}/segments/{given.segments[1]}/now")

    desk = read(ruth, given, "desk")

    assert re.search(r"began \d\d\.\d\d, [678] minutes later than planned", desk)
    assert re.search(r"<small>(At this pace t|T)he day ends at about \d\d\.\d\d", desk)


def test_a_break_says_when_the_room_goes_on(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/activity", activity="break", minutes="10") == DONE

    until = time.strftime("%H.%M", time.localtime(time.time() + 600))
    assert f">Break until {until}<" in read(priya, given, "room")
    assert f">Break until {until}<" in read(ruth, given, "wall")
    assert "Class teacher notes" not in read(ruth, given, "wall")


def test_when_the_minutes_have_gone_nothing_is_taken_away(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    door.send(ruth, f"/events/{given.event_id}/activity", activity="writing", minutes="1")
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).ends_at = int(time.time()) - 5

    room = read(priya, given, "room")
    slip = {"slip": "B" * 22, "kind": "happened", "words": "Somebody rang back."}

    assert "Quiet writing. The minutes have gone; what is written stays" in room
    assert door.send(priya, f"/events/{given.event_id}/observations", **slip) == DONE
    assert "You decide when to show." in read(ruth, given, "desk")


def test_in_a_pause_the_wall_and_the_desk_say_so(door: Door, ruth: Person, given: Given) -> None:
    door.send(ruth, f"/events/{given.event_id}/wall", episode=given.episodes[0])
    door.send(ruth, f"/events/{given.event_id}/activity", activity="paused")

    wall, desk = read(ruth, given, "wall"), read(ruth, given, "desk")

    assert ("A pause for everybody" in wall, "Class teacher notes" in wall) == (True, False)
    assert "what was being written is kept on each screen" in desk


def test_a_prompt_is_put_on_the_wall_and_taken_down(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    with store.work() as work:
        work.rows.get_one(Segment, given.segments[1]).prompts = ["Is it usual here, or was it luck?"]
    assert "Is it usual here, or was it luck?" not in read(priya, given, "room")

    door.send(ruth, f"/events/{given.event_id}/wall/question", question="Is it usual here, or was it luck?")
    assert "Is it usual here, or was it luck?" in read(ruth, given, "wall")
    assert "Take it down" in read(ruth, given, "desk")

    door.send(ruth, f"/events/{given.event_id}/wall/question", question="")
    assert "Is it usual here, or was it luck?" not in read(ruth, given, "wall")
