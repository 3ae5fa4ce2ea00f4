"""After the day: whom people can turn to, and which days come, on a page for everybody and at the end of the day in the room."""

import re

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import LearningEvent
from learning_event.readings.preparing.family import clashes_of
from tests.door import DONE, Door, refused
from tests.given import Given
from tests.parts import of_the_staff, one_of_each
from tests.people import Person
from tests.said import read, turn_to


def home(given: Given) -> str:
    return f"/events/{given.event_id}/preparing/afterwards"


@pytest.fixture
def owen(house: Flask, given: Given) -> Person:
    return of_the_staff(house, "Owen", event_id=given.event_id, role="co_ordinator")


@pytest.fixture
def entered(owen: Person, given: Given) -> None:
    """Two places to turn to, and both days."""
    door = Door("fetch")
    for fields in (
        {"near": "national", "name": "A line by <night>", "telephone": "116 123"},
        {"near": "local", "name": "Occupational health", "words": "Ask at the desk, on weekdays."},
    ):
        assert door.send(owen, f"{home(given)}/routes", **fields) == DONE
    assert door.send(owen, home(given), recall_on="2025-04-30", published_on="2025-06-25") == DONE


def test_everybody_with_a_part_reads_the_same_page(
    house: Flask, entered: None, given: Given, subtests: pytest.Subtests
) -> None:
    for who, person in one_of_each(house, given).items():
        if who in ("outsider", "signed-in", "closed", "administrator"):
            continue
        with subtests.test(who):
            page = read(person, given, "afterwards")
            assert '<a class="routes__number" href="tel:116123">116 123</a>' in page
            assert "A line by &lt;night&gt;" in page
            assert page.index("Ask at the desk, on weekdays.") < page.index("116 123"), "the area first"
            assert "30 April 2025" in page
            assert "25 June 2025" in page


def test_their_own_support_contact_stands_first(entered: None, priya: Person, tom: Person, given: Given) -> None:
    page = read(priya, given, "afterwards").partition("<main")[2]

    assert page.index("Leah Bevan") < page.index("Occupational health")
    assert "Afterwards: Rings on Thursday." in page
    assert "Leah Bevan" not in read(tom, given, "afterwards").partition("<main")[2]


def test_the_room_says_it_when_the_day_has_ended(entered: None, priya: Person, given: Given) -> None:
    turn_to(given, "ended")

    ended = read(priya, given, "room").partition('<div data-when="ended">')[2]

    assert '<a class="routes__number" href="tel:116123">116 123</a>' in ended
    assert "You meet again on the draft on 30 April 2025." in ended
    assert f'href="/events/{given.event_id}/afterwards"' in ended


def test_nothing_entered_is_said_plainly(priya: Person, ruth: Person, given: Given) -> None:
    page = read(priya, given, "afterwards")

    assert "Nothing has been entered here yet." in page
    assert page.count("Not settled yet.") == 2
    assert "No place to turn to after the day is entered yet" in read(ruth, given, "preparing")


def test_a_place_comes_off_the_list_again(door: Door, entered: None, ruth: Person, given: Given) -> None:
    (one, _) = re.findall(r"routes/([0-9a-f]{24})/withdrawal", read(ruth, given, "preparing/afterwards"))

    assert door.send(ruth, f"{home(given)}/routes/{one}/withdrawal") == DONE

    assert len(re.findall(r"routes/([0-9a-f]{24})/withdrawal", read(ruth, given, "preparing/afterwards"))) == 1
    assert door.send(ruth, f"{home(given)}/routes/{one}/withdrawal").status == 404


def test_what_is_wrong_is_said(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, f"{home(given)}/routes", telephone="12") == refused(
        "Please look again at three things",
        status=400,
        near="Please say whether it is in this area, or for the whole country.",
        name="Please say what it is called, such as: occupational health.",
        telephone="Please write a telephone number, or leave it empty.",
    )
    assert door.send(ruth, f"{home(given)}/routes", near="local", name="Somewhere").errors == {
        "words": "Please give a telephone number, or say in words how it is reached."
    }


def test_no_day_comes_before_the_learning_event(door: Door, ruth: Person, given: Given) -> None:
    before = "This is before the day of the learning event. Please look at it again."

    assert door.send(ruth, home(given), recall_on="2025-03-11", published_on="1999-01-01") == refused(
        "Please look again at two things", status=400, recall_on=before, published_on=before
    )
    assert door.send(ruth, home(given), recall_on="2025-03-12") == DONE


def test_both_days_can_change_after_sealing_and_are_checked_against_days_to_avoid(
    door: Door, ruth: Person, given: Given
) -> None:
    avoid = {"avoid": "2019-06-02", "why": "Robin’s birthday", "yearly": "yes"}
    assert door.send(ruth, f"/events/{given.event_id}/preparing/family/days", **avoid) == DONE
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).state = "sealed"

    assert door.send(ruth, home(given), recall_on="2025-04-30", published_on="2025-06-02") == DONE

    assert clashes_of(given.event_id) == (
        "The day of publication, 2 June 2025, is a day that the family asked to avoid: Robin's birthday.",
    )
    page = read(ruth, given, "preparing/afterwards")
    assert (
        'id="recall_on" name="recall_on_day" inputmode="numeric" maxlength="10" autocomplete="off" value="30"' in page
    )
