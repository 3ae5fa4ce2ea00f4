"""In Then view no card of a later date reaches a page over the line: not while it is led, and not on a screen of one's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from learning_event.anonymity.seats import new_seat, to_cookie
from tests.given import PASSWORD, Given
from tests.live.open_house import Guest, Listener, open_house
from tests.people import Person


@dataclass
class Room:
    """Priya with an ordinary page and one in Then view, Ruth at the desk."""

    priya: Guest
    ruth: Guest
    ordinary: Listener
    in_then_view: Listener

    def add(self, words: str, **where: str) -> None:
        slip = to_cookie(new_seat())[:22]
        self.priya.send("observations", slip=slip, kind="happened", words=words, **where)


@pytest.fixture
def room(given: Given, priya: Person, tmp_path: Path) -> Iterator[Room]:
    with open_house(tmp_path, given.event_id) as house:
        practitioner, reviewer = house.seated(priya), house.signed_in(given.reviewer_email, PASSWORD)
        lines = practitioner.listen(), practitioner.listen(then="yes")
        yield Room(practitioner, reviewer, *lines)
        for line in lines:
            line.client.close()


def test_no_card_of_a_later_date_is_sent(room: Room, given: Given) -> None:
    room.add("In the autumn", anchor="date", when="2024-10-02")
    room.ruth.send("showings")
    assert re.findall("In the autumn", str(room.ordinary.next()))
    assert room.in_then_view.next() == ("timeline:changed", {"showing": 1})

    room.ruth.send("then", date="2024-03-12")
    assert room.ordinary.next() == ("timeline:changed", {"showing": 1})
    assert room.ordinary.next()[0] == "room:changed"
    assert "In the autumn" not in room.priya.timeline()

    room.add("In October", anchor="date", when="2024-10-03")
    room.add("On that morning", anchor=f"entry:{given.entries[0]}")
    room.ruth.send("showings")
    name, payload = room.ordinary.next()
    assert (name, payload["showing"]) == ("timeline:shown", 2)
    assert ["On that morning" in card["html"] for card in payload["cards"]] == [True]

    room.ruth.send("then", date="")
    assert room.ordinary.next() == ("timeline:changed", {"showing": 2})
    assert ["In October" in room.priya.timeline(), "In the autumn" in room.priya.timeline()] == [True, True]
