"""The wall: one key episode at a time, chosen at the desk, with the same cards as everywhere and no names of people."""

import pytest

from learning_event import announcements
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import add, read, shown


def put(door: Door, ruth: Person, given: Given, **fields: str) -> Outcome:
    return door.send(ruth, f"/events/{given.event_id}/wall", **{"episode": given.episodes[0], **fields})


def test_it_is_neutral_until_the_desk_puts_something_up(ruth: Person, given: Given) -> None:
    text = read(ruth, given, "wall")

    assert "projector--neutral" in text
    assert "Robin" not in text


def test_a_key_episode_with_its_question_entries_and_observations(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    shown(ruth, given, priya, "Toast by the door", anchor=f"entry:{given.entries[0]}")
    heard: list[announcements.RoomChanged] = []
    announcements.listen(announcements.RoomChanged, heard.append)

    assert put(door, ruth, given) == DONE

    text = read(ruth, given, "wall")
    for words in (
        "First worries at school",
        "What did the day look like?",
        "Class teacher notes",
        "Toast by the door",
        "Not part",
    ):
        assert (words in text) is (words != "Not part"), words
    assert heard == [announcements.RoomChanged(given.event_id)]


def test_what_waits_is_not_on_the_wall(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    put(door, ruth, given)
    add(priya, given, "Toast by the door", anchor=f"entry:{given.entries[0]}")

    assert "Toast by the door" not in read(ruth, given, "wall")


def test_a_question_of_the_desk_stands_above_it(door: Door, ruth: Person, given: Given) -> None:
    put(door, ruth, given, question="What made the\ndaily note possible?")
    assert "What made the daily note possible?" in read(ruth, given, "wall")

    door.send(ruth, f"/events/{given.event_id}/wall/question", question="Is it usual here?")
    assert "Is it usual here?" in read(ruth, given, "wall")


def test_it_can_be_neutral_again(door: Door, ruth: Person, given: Given) -> None:
    put(door, ruth, given)

    assert put(door, ruth, given, episode="") == DONE

    assert "projector--neutral" in read(ruth, given, "wall")


def test_more_than_fits_goes_on_the_next_page(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    for n in range(8):
        add(priya, given, f"Observation number {n}", anchor=f"episode:{given.episodes[0]}")
    door.send(ruth, f"/events/{given.event_id}/showings")
    put(door, ruth, given)
    first = read(ruth, given, "wall")

    assert door.send(ruth, f"/events/{given.event_id}/wall/page", page="2") == DONE

    second = read(ruth, given, "wall")
    assert "Wall page 1 of 2" in first
    assert "Wall page 2 of 2" in second
    assert [sum(f"Observation number {n}" in page for n in range(8)) for page in (first, second)] == [6, 2]


@pytest.mark.parametrize("page", ["0", "-1", "100", "two"])
def test_a_page_that_is_none(door: Door, ruth: Person, given: Given, page: str) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/wall/page", page=page) == refused(
        "Please look again at one thing", status=400, page="Please give a page of the wall, from 1."
    )


def test_only_the_reviewer_and_only_this_events_episodes(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    other = a_learning_event(child="Wren")

    assert door.send(priya, f"/events/{given.event_id}/wall", episode=given.episodes[0]).status == 403
    assert put(door, ruth, given, episode=other.episodes[0]).status == 404
    assert put(door, ruth, given, question="x" * 301).status == 400
