"""Holding an observation out of everybody's sight at once, saying why, and releasing it."""

from learning_event import announcements, store
from learning_event.models import Room
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import drafted, read, shown


def test_it_is_out_of_sight_for_all_at_once(door: Door, ruth: Person, priya: Person, tom: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Somebody kept toast by the door")
    heard: list[announcements.TimelineChanged] = []
    announcements.listen(announcements.TimelineChanged, heard.append)

    assert (
        door.send(ruth, f"/events/{given.event_id}/observations/{at}/holding", reason="Contains what may be a name")
        == DONE
    )

    assert heard == [announcements.TimelineChanged(given.event_id, 1)]
    for somebody in (priya, tom, ruth):
        assert "Somebody kept toast" not in read(somebody, given, "timeline")
    desk = read(ruth, given, "desk")
    assert "Contains what may be a name" in desk
    assert "Somebody kept toast" in desk
    with store.look() as rows:
        assert rows.get_one(Room, given.event_id).held == 1


def test_what_rests_on_it_does_not_show_it_either(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Somebody kept toast by the door")
    drafted(ruth, given, "There was toast.", f"observation:{at}")
    door.send(ruth, f"/events/{given.event_id}/statements/asking")

    door.send(ruth, f"/events/{given.event_id}/observations/{at}/holding", reason="A name")

    assert "Somebody kept toast" not in read(priya, given, "narrative")


def test_it_can_be_released(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Somebody kept toast by the door")
    door.send(ruth, f"/events/{given.event_id}/observations/{at}/holding", reason="A name")

    assert door.send(ruth, f"/events/{given.event_id}/observations/{at}/release") == DONE

    assert "Somebody kept toast" in read(priya, given, "timeline")


def test_twice_is_once(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Somebody kept toast by the door")
    path = f"/events/{given.event_id}/observations/{at}"

    assert door.send(ruth, f"{path}/release") == refused("This observation is on the timeline already.", status=409)
    door.send(ruth, f"{path}/holding", reason="A name")
    assert door.send(ruth, f"{path}/holding", reason="A name") == refused(
        "This observation is held already.", status=409
    )


def test_a_reason_is_needed_and_short(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Somebody kept toast by the door")
    path = f"/events/{given.event_id}/observations/{at}/holding"

    assert door.send(ruth, path, reason=" \u200b ") == refused(
        "Please look again at one thing", status=400, reason="Please say why it is held. Its author reads this."
    )
    assert door.send(ruth, path, reason="x" * 121) == refused(
        "Please look again at one thing", status=400, reason="Please say it in at most 120 characters."
    )


def test_only_the_reviewer_holds_and_only_here(
    door: Door, ruth: Person, priya: Person, leah: Person, given: Given
) -> None:
    at = shown(ruth, given, priya, "Toast by the door")
    other = a_learning_event(child="Wren")

    assert door.send(priya, f"/events/{given.event_id}/observations/{at}/holding", reason="No").status == 403
    assert door.send(leah, f"/events/{given.event_id}/observations/{at}/holding", reason="No").status == 403
    assert door.send(ruth, f"/events/{other.event_id}/observations/{at}/holding", reason="No").status == 404
