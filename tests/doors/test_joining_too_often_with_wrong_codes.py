"""Wrong codes are slowed down, one browser after a few and everybody after very many; a room that comes in is never slowed."""

import pytest
from flask import Flask

from learning_event.actions.arriving import wrong_codes
from learning_event.actions.arriving.wrong_codes import WrongCodes
from learning_event.rules.refusals import SlowDown
from tests.door import DONE, Door
from tests.given import Given, a_learning_event
from tests.people import Person


def test_one_browser_waits_after_five_wrong_codes(door: Door, max_: Person, given: Given) -> None:
    statuses = [door.send(max_, "/join", code=f"WRNG222{n}").status for n in range(2, 8)]

    assert statuses == [400] * 5 + [429]


def test_it_says_how_long(max_: Person, given: Given) -> None:
    door = Door("fetch")
    for n in range(2, 7):
        door.send(max_, "/join", code=f"WRNG222{n}")

    answer = max_.browser.post(
        "/join", json={"code": given.cards[0]}, headers={"Accept": "application/json", "X-CSRF-Token": _token(max_)}
    )

    assert (answer.status_code, 0 < int(answer.headers["Retry-After"]) <= wrong_codes.FIRST_WAIT + 1) == (429, True)


def test_others_are_not_slowed_by_one_who_mistypes(door: Door, house: Flask, max_: Person, given: Given) -> None:
    for n in range(2, 9):
        door.send(max_, "/join", code=f"WRNG222{n}")

    assert door.send(Person("Priya", house.test_client()), "/join", code=given.cards[0]) == DONE


def test_thirty_come_in_within_a_minute(house: Flask) -> None:
    door, given = Door("form"), a_learning_event(places=30)

    outcomes = [door.send(Person("Somebody", house.test_client()), "/join", code=code) for code in given.cards]

    assert outcomes == [DONE] * 30


def test_very_many_wrong_codes_from_everywhere_slow_everybody_for_seconds() -> None:
    codes = WrongCodes()
    for n in range(wrong_codes.MOST_AT_ONCE):
        codes.was_wrong(f"browser {n}")

    with pytest.raises(SlowDown) as slow:
        codes.may_try("a fresh browser")

    assert slow.value.retry_after <= 5


def _token(person: Person) -> str:
    from_page = person.browser.get("/").get_data(as_text=True)
    return from_page.split('<meta name="csrf-token" content="')[1].split('"')[0]
