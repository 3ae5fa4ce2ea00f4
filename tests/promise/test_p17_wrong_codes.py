"""P17: wrong codes are slowed down and the lead reviewer is told that it happens; a room that comes in is never slowed."""

import time
from collections.abc import Iterator

import pytest
from flask import Flask

from learning_event.actions.arriving import wrong_codes
from learning_event.actions.arriving.wrong_codes import WrongCodes
from learning_event.rules.refusals import SlowDown
from tests.door import DONE, Door
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import read

TRIED = "Several wrong codes are being tried at the door."


def test_p17_one_browser_waits_after_five_wrong_codes(door: Door, max_: Person, given: Given) -> None:
    statuses = [door.send(max_, "/join", code=f"WRNG222{n}").status for n in range(2, 8)]

    assert statuses == [400] * 5 + [429]


def test_p17_it_says_how_long(max_: Person, given: Given) -> None:
    door = Door("fetch")
    for n in range(2, 7):
        door.send(max_, "/join", code=f"WRNG222{n}")

    answer = max_.browser.post(
        "/join", json={"code": given.cards[0]}, headers={"Accept": "application/json", "X-CSRF-Token": _token(max_)}
    )

    assert (answer.status_code, 0 < int(answer.headers["Retry-After"]) <= wrong_codes.FIRST_WAIT + 1) == (429, True)


def test_p17_others_are_not_slowed_by_one_who_mistypes(door: Door, house: Flask, max_: Person, given: Given) -> None:
    for n in range(2, 9):
        door.send(max_, "/join", code=f"WRNG222{n}")

    assert door.send(Person("Priya", house.test_client()), "/join", code=given.cards[0]) == DONE


def test_p17_thirty_come_in_from_one_address_within_a_minute(house: Flask) -> None:
    door, given = Door("form"), a_learning_event(places=30)
    people = [Person("Somebody", house.test_client()) for _ in given.cards]
    began = time.monotonic()

    joined = [door.send(who, "/join", code=code) for who, code in zip(people, given.cards, strict=True)]
    chosen = {"support_contact": given.contacts["Leah Bevan"]}
    seated = [door.send(who, f"/events/{given.event_id}/place", **chosen) for who in people]

    assert joined == seated == [DONE] * 30
    assert [who.browser.get(f"/events/{given.event_id}/room").status_code for who in people] == [200] * 30
    assert time.monotonic() - began < 60


def test_p17_very_many_wrong_codes_from_everywhere_slow_everybody_for_seconds() -> None:
    codes = WrongCodes()
    for n in range(wrong_codes.MOST_AT_ONCE):
        codes.was_wrong(f"browser {n}")

    with pytest.raises(SlowDown) as slow:
        codes.may_try("a fresh browser")

    assert slow.value.retry_after <= 5


@pytest.fixture
def nobody_tried(house: Flask) -> Iterator[WrongCodes]:
    """A house at whose door no wrong code has been tried yet."""
    kept = house.extensions["wrong_codes"]
    house.extensions["wrong_codes"] = fresh = WrongCodes()
    yield fresh
    house.extensions["wrong_codes"] = kept


def test_p17_the_lead_reviewer_is_told_that_several_were_tried(
    house: Flask, ruth: Person, priya: Person, given: Given, nobody_tried: WrongCodes
) -> None:
    for n in range(9):
        Door("form").send(Person("Somebody", house.test_client()), "/join", code=f"WRNG22{n + 22}")
    after_nine = TRIED in read(ruth, given, "desk")

    Door("form").send(Person("Somebody", house.test_client()), "/join", code="WRNG2299")

    assert (after_nine, TRIED in read(ruth, given, "desk")) == (False, True)
    assert TRIED not in read(priya, given, "room")


def test_p17_however_many_more_there_are_the_desk_says_the_same(
    house: Flask, ruth: Person, given: Given, nobody_tried: WrongCodes
) -> None:
    def desk_after(more: int) -> str:
        for n in range(more):
            nobody_tried.was_wrong(f"browser {n}")
        page = read(ruth, given, "desk")
        return "\n".join(line for line in page.splitlines() if "csrf" not in line)

    assert TRIED in desk_after(10)
    assert desk_after(0) == desk_after(100)


def test_p17_it_is_forgotten_after_ten_minutes_and_no_count_is_kept() -> None:
    now = [0.0]
    codes = WrongCodes(lambda: now[0])
    for n in range(1000):
        codes.was_wrong(f"browser {n}")
    at_once = codes.several_lately()

    now[0] = wrong_codes.LATELY

    assert (at_once, codes.several_lately()) == (True, False)
    assert len(codes._latest) == wrong_codes.SEVERAL


def _token(person: Person) -> str:
    from_page = person.browser.get("/").get_data(as_text=True)
    return from_page.split('<meta name="csrf-token" content="')[1].split('"')[0]
