"""One card at a time can be talked about: alone on the wall, marked on every screen, and gone when it is held or withdrawn."""

import pytest

from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import read, shown

NOW = "We are talking about this"


def talk_about(door: Door, ruth: Person, given: Given, thing: str) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/discussed", thing=thing) == DONE


def on_every_screen(ruth: Person, priya: Person, given: Given, words: str) -> list[bool]:
    places = ((ruth, "wall"), (priya, "room"), (ruth, "room"), (priya, "room/discussed"))
    return [NOW in (page := read(who, given, place)) and words in page for who, place in places]


def test_an_observation_is_on_every_screen_and_alone_on_the_wall(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    at = shown(ruth, given, priya, "Toast by the door", anchor=f"entry:{given.entries[0]}")
    other = shown(ruth, given, priya, "A second one", anchor=f"entry:{given.entries[0]}")
    door.send(ruth, f"/events/{given.event_id}/wall", episode=given.episodes[0])
    talk_about(door, ruth, given, f"observation:{at}")

    assert on_every_screen(ruth, priya, given, "Toast by the door") == [True] * 4
    wall = read(ruth, given, "wall")
    assert ("About the entry of" in wall, "A second one" in wall) == (True, False)

    talk_about(door, ruth, given, "")
    assert ("First worries at school" in read(ruth, given, "wall"), other != at) == (True, True)
    assert NOW not in read(priya, given, "room")


def test_an_entry_with_its_date_and_agency(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    talk_about(door, ruth, given, f"entry:{given.entries[0]}")

    assert on_every_screen(ruth, priya, given, "Class teacher notes") == [True] * 4


def test_what_is_held_is_no_longer_talked_about(door: Door, ruth: Person, priya: Person, given: Given) -> None:
    at = shown(ruth, given, priya, "Toast by the door")
    talk_about(door, ruth, given, f"observation:{at}")
    held = door.send(ruth, f"/events/{given.event_id}/observations/{at}/holding", sort="name", reason="A name")

    assert held == DONE
    assert on_every_screen(ruth, priya, given, "") == [False] * 4
    assert door.send(ruth, f"/events/{given.event_id}/discussed", thing=f"observation:{at}") == refused(
        "This is held, so nobody sees it. Release it first.", status=409
    )


def test_what_its_author_withdraws_is_no_longer_talked_about(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    slip = "C" * 22
    at = shown(ruth, given, priya, "Toast by the door", slip=slip)
    talk_about(door, ruth, given, f"observation:{at}")
    door.send(priya, f"/events/{given.event_id}/observations/{slip}/withdrawal")
    door.send(ruth, f"/events/{given.event_id}/showings")

    assert on_every_screen(ruth, priya, given, "") == [False] * 4


@pytest.mark.parametrize("thing", ["seat:1", "Toast"])
def test_a_thing_that_is_none(door: Door, ruth: Person, given: Given, thing: str) -> None:
    assert door.send(ruth, f"/events/{given.event_id}/discussed", thing=thing) == refused(
        "Please look again at one thing", status=400, thing="Please choose an entry or an observation, or nothing."
    )


def test_nobody_else_chooses_it_and_support_contacts_never_see_it(
    door: Door, ruth: Person, priya: Person, leah: Person, given: Given
) -> None:
    foreign = a_learning_event(child="Wren").entries[0]
    talk_about(door, ruth, given, f"entry:{given.entries[0]}")

    assert door.send(priya, f"/events/{given.event_id}/discussed", thing="").status == 403
    assert door.send(ruth, f"/events/{given.event_id}/discussed", thing=f"entry:{foreign}").status == 404
    assert leah.browser.get(f"/events/{given.event_id}/room/discussed").status_code == 403
    assert "Class teacher notes" not in read(leah, given, "room/now")
