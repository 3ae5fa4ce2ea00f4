"""What happens at the doors reaches every open page: to those it is meant for, and in the words of docs/protocol.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from learning_event.anonymity.seats import new_seat, to_cookie
from tests.given import PASSWORD, Given
from tests.live.open_house import Guest, Listener, OpenHouse, open_house
from tests.people import Person


@dataclass
class Room:
    """Priya, Ruth and Leah at their pages, each with a line open."""

    house: OpenHouse
    priya: Guest
    ruth: Guest
    priya_hears: Listener
    ruth_hears: Listener
    leah_hears: Listener

    def add(self, words: str) -> str:
        slip = to_cookie(new_seat())[:22]
        self.priya.send("observations", slip=slip, kind="went_well", words=words, anchor="case")
        return slip


@pytest.fixture
def room(given: Given, priya: Person, tmp_path: Path) -> Iterator[Room]:
    with open_house(tmp_path, given.event_id) as house:
        practitioner = house.seated(priya)
        reviewer = house.signed_in(given.reviewer_email, PASSWORD)
        contact = house.signed_in(given.contact_email, PASSWORD)
        lines = [somebody.listen() for somebody in (practitioner, reviewer, contact)]
        yield Room(house, practitioner, reviewer, *lines)
        for line in lines:
            line.close()


def test_a_showing_reaches_everyone_in_the_room_at_once_and_support_contacts_never(room: Room) -> None:
    room.add("Somebody sat with Robin at <breakfast>")
    room.add("The “little things” were written down")
    assert room.priya_hears.hears_silence()

    room.ruth.send("showings")

    name, payload = room.priya_hears.next()
    assert (name, payload["showing"]) == ("timeline:shown", 1)
    assert set(payload) == {"showing", "cards"}
    assert [set(card) for card in payload["cards"]] == [{"id", "place", "html"}] * 2
    timeline = room.priya.timeline()
    assert [card["html"].strip() in timeline for card in payload["cards"]] == [True, True]
    assert room.ruth_hears.next() == (name, payload)
    assert room.leah_hears.hears_silence()


def test_what_is_withdrawn_is_news_of_the_next_showing(room: Room) -> None:
    slip = room.add("Words that were too quick")
    room.ruth.send("showings")
    room.priya_hears.next()
    room.priya.send(f"observations/{slip}/withdrawal")
    assert room.priya_hears.hears_silence()

    room.ruth.send("showings")

    assert room.priya_hears.next() == ("timeline:changed", {"showing": 2})


def test_what_the_room_does_reaches_everybody(room: Room) -> None:
    room.ruth.send("activity", activity="paused")

    said = ("room:changed", {"segment": "Walking through, part 1", "activity": "paused", "ends_in": None})
    assert [line.next() for line in (room.priya_hears, room.ruth_hears, room.leah_hears)] == [said] * 3


def test_a_request_for_support_reaches_its_contact_alone(room: Room) -> None:
    room.priya.send("support-requests", words="Could we speak in the break?")

    name, payload = room.leah_hears.next()
    assert (name, set(payload)) == ("support:asked", {"request"})
    assert room.priya_hears.hears_silence()
    assert room.ruth_hears.hears_silence()
