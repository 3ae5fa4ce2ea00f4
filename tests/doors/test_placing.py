"""Placing an observation in a key episode, and marking that accounts of an entry differ."""

from learning_event import announcements, store
from learning_event.models import Observation, TimelineEntry
from tests.door import DONE, Door, Outcome, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import read, shown


def placed(observation_id: str) -> str | None:
    with store.look() as rows:
        return rows.get_one(Observation, observation_id).episode_id


def test_it_stands_in_the_key_episode_for_everybody(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Every form asked for the same thing")
    heard: list[announcements.TimelineChanged] = []
    announcements.listen(announcements.TimelineChanged, heard.append)

    assert door.send(ruth, f"/events/{given.event_id}/observations/{at}/placing", episode=given.episodes[1]) == DONE

    assert placed(at) == given.episodes[1]
    assert heard == [announcements.TimelineChanged(given.event_id, 1)]
    assert "Not placed:" not in read(ruth, given, "desk")


def test_it_can_go_back_to_where_its_author_put_it(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Every form asked for the same thing")
    door.send(ruth, f"/events/{given.event_id}/observations/{at}/placing", episode=given.episodes[1])

    assert door.send(ruth, f"/events/{given.event_id}/observations/{at}/placing", episode="") == DONE

    assert placed(at) is None


def test_only_the_reviewer_places_and_only_what_is_of_this_event(
    door: Door, ruth: Person, priya: Person, leah: Person, given: Given
) -> None:
    other = a_learning_event(child="Wren")
    at = shown(ruth, given, priya, "Every form asked for the same thing")
    path = f"/events/{given.event_id}/observations/{at}/placing"

    assert door.send(priya, path, episode=given.episodes[0]) == refused("Only the lead reviewer can do this.")
    assert door.send(leah, path, episode=given.episodes[0]) == refused("Only the lead reviewer can do this.")
    assert door.send(ruth, path, episode=other.episodes[0]).status == 404
    assert door.send(ruth, f"/events/{given.event_id}/observations/{'0' * 24}/placing", episode="").status == 404


def test_accounts_are_marked_as_differing_and_as_recorded(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    shown(ruth, given, priya, "It was the fifth", kind="correction", anchor=f"entry:{given.entries[0]}")
    path = f"/events/{given.event_id}/entries/{given.entries[0]}/standing"

    assert door.send(ruth, path, status="accounts_differ") == DONE
    assert "Accounts differ. Both are kept." in read(priya, given, "room")
    assert door.send(ruth, path, status="accounts_differ") == refused(
        "Accounts are marked as differing already.", status=409
    )
    assert door.send(ruth, path, status="as_recorded") == DONE
    assert "Accounts differ. Both are kept." not in read(priya, given, "room")


def test_the_records_words_stay_as_they_are(door: Door, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/entries/{given.entries[0]}/standing"
    door.send(ruth, path, status="accounts_differ")

    with store.look() as rows:
        assert (
            rows.get_one(TimelineEntry, given.entries[0]).words
            == "Class teacher notes that Robin has come to school hungry."
        )


def test_a_standing_that_is_none(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/entries/{given.entries[0]}/standing"

    assert door.send(ruth, path, status="wrong") == Outcome(
        400, "Please look again at one thing", {"status": "Please choose as recorded, or accounts differ."}
    )
    assert door.send(priya, path, status="accounts_differ").status == 403
    other = a_learning_event(child="Wren")
    assert (
        door.send(
            ruth, f"/events/{given.event_id}/entries/{other.entries[0]}/standing", status="accounts_differ"
        ).status
        == 404
    )
