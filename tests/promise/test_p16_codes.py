"""P16: a card's and a room's code carry forty random bits, and the room code opens the waiting page and nothing else."""

import math
from collections import Counter

from learning_event import store
from learning_event.anonymity.codes import ALPHABET, SIGNS, new_code, read_code
from learning_event.models import Place
from tests.door import Door
from tests.given import Given
from tests.people import Person

CODES = 2000


def test_p16_a_code_carries_forty_bits() -> None:
    codes = [new_code() for _ in range(CODES)]

    assert (len(set(ALPHABET)), SIGNS * math.log2(len(ALPHABET))) == (32, 40.0)
    assert len(set(codes)) == CODES
    assert {len(code) for code in codes} == {SIGNS}


def test_p16_every_sign_is_as_likely_in_every_place() -> None:
    """Chi-square with 31 degrees of freedom: 77.4 is exceeded by chance once in a hundred thousand."""
    codes = [new_code() for _ in range(CODES)]
    expected = CODES / len(ALPHABET)

    for at in range(SIGNS):
        counted = Counter(code[at] for code in codes)
        assert sum((counted[sign] - expected) ** 2 for sign in ALPHABET) / expected < 77.4


def test_p16_forgiving_what_is_typed_makes_no_two_codes_one() -> None:
    typed = [new_code() for _ in range(200)]

    assert [read_code(f" {code[:4].lower()} - {code[4:].lower()} ") for code in typed] == typed


def test_p16_the_room_code_opens_the_waiting_page_only(door: Door, max_: Person, given: Given) -> None:
    event = f"/events/{given.event_id}"
    with_the_code = door.send(max_, "/join", code=given.room_code)
    nothing_yet = _statuses(max_, given) - {409}
    chosen = {"agency": given.agencies["Housing"], "support_contact": given.contacts["Anita Shah"]}

    assert (with_the_code.status, door.send(max_, f"{event}/place", **chosen).status) == (200, 200)

    assert nothing_yet == {403}
    assert max_.browser.get(f"{event}/room").headers["Location"] == f"{event}/waiting"
    assert _statuses(max_, given) == {403}
    with store.look(given.event_id) as rows:
        assert [place.state for place in rows.query(Place) if place.seat_hash] == ["waiting"]


def _statuses(who: Person, given: Given) -> set[int]:
    """Of everything that could be read."""
    pages = ("timeline", "picture", "narrative", "narrative.pdf", "desk", "wall", "supporting", "briefing")
    return {who.browser.get(f"/events/{given.event_id}/{page}").status_code for page in pages}
