"""The family: who stands by them, what they want, days to avoid, and a lane of their own on the timeline with their agreement."""

import re

import pytest
from flask import Flask

from learning_event.readings.preparing.family import clashes_of
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.parts import of_the_staff
from tests.people import Person
from tests.said import FETCH, add, read


def home(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/family"


@pytest.fixture
def owen(house: Flask, given: Given) -> Person:
    return of_the_staff(house, "Owen", event_id=given.event_id, role="co_ordinator")


def test_what_was_agreed_is_kept_for_reviewers_and_the_co_ordinator(
    door: Door, ruth: Person, owen: Person, given: Given
) -> None:
    assert "Nobody is written down yet who stands by them" in read(ruth, given, "preparing")
    agreed = {
        "key_worker": "The family support worker, by telephone",
        "wants_asked": "Why nobody rang back <once>.",
        "names_chosen": "Robin, and Mum",
        "through_paper_by": "The key worker, at home",
        "through_paper_on_day": "1",
        "through_paper_on_month": "6",
        "through_paper_on_year": "2025",
    }

    assert door.send(owen, home(given), **agreed) == DONE

    page = read(ruth, given, "preparing/family")
    for words in (
        "The family support worker, by telephone",
        "Why nobody rang back &lt;once&gt;.",
        "Robin, and Mum",
        "at home",
    ):
        assert words in page
    assert 'name="through_paper_on_year" inputmode="numeric" maxlength="10" autocomplete="off" value="2025"' in page
    assert "Somebody stands by the family" in read(owen, given, "preparing")


def test_days_to_avoid_are_checked_against_the_days_of_the_review(door: Door, ruth: Person, given: Given) -> None:
    for fields in (
        {"avoid": "2025-03-12", "why": "The hearing"},
        {"avoid": "2019-06-01", "why": "Robin’s birthday", "yearly": "yes"},
        {"avoid": "2019-03-12", "why": "A day of another year"},
    ):
        assert door.send(ruth, f"{home(given)}/days", **fields) == DONE
    assert door.send(ruth, home(given), through_paper_on="2025-06-01") == DONE

    hearing = "The day of the learning event, 12 March 2025, is a day that the family asked to avoid: The hearing."
    birthday = (
        "The day on which the family is taken through the paper, 1 June 2025, is a day that the family asked to avoid:"
        " Robin's birthday."
    )
    assert clashes_of(given.event_id) == (hearing, birthday)
    assert [hearing in read(ruth, given, page) for page in ("preparing", "preparing/family", "preparing/event")] == [
        True
    ] * 3
    assert "1 June of each year" in read(ruth, given, "preparing/family")

    for at in re.findall(r"/days/([0-9a-f]{24})/withdrawal", read(ruth, given, "preparing/family")):
        assert door.send(ruth, f"{home(given)}/days/{at}/withdrawal") == DONE
    assert clashes_of(given.event_id) == ()


def test_what_is_wrong_is_said(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{home(given)}/days", avoid="2025-02-30") == refused(
        "Please look again at two things",
        status=400,
        avoid="There is no such day in the calendar. Please look at it again.",
        why="Please say why, in a word or two: a birthday, the day of a hearing.",
    )


def test_observations_of_the_room_are_nothing_of_it(ruth: Person, priya: Person, owen: Person, given: Given) -> None:
    add(priya, given, "Only for the room")
    FETCH.send(ruth, f"/events/{given.event_id}/showings")

    assert "Only for the room" not in read(owen, given, "preparing/family")
