"""A support contact who is no longer there for people in the room is told at the desk, with what to do."""

import html

import pytest
from flask import Flask

from tests.door import DONE, Door
from tests.given import Given
from tests.parts import one_of_each
from tests.people import Person
from tests.said import read
from tests.supporting import change

HEAD = "Some people here are without the support they were promised."


def test_the_desk_says_who_has_stepped_back_and_what_to_do(
    door: Door, given: Given, priya: Person, leah: Person, ruth: Person
) -> None:
    assert HEAD not in read(ruth, given, "desk")

    assert door.send(leah, f"/events/{given.event_id}/supporting/part/answer", answer="no", reason="Unwell") == DONE

    desk = html.unescape(read(ruth, given, "desk"))
    assert HEAD in desk
    assert "Leah Bevan, who supports two places, has stepped back. Please give those places another" in desk
    assert f'href="/events/{given.event_id}/preparing/places"' in desk
    assert "Unwell" not in desk, "the reason stands on the contact's own page of getting ready"


def test_a_co_reviewer_is_told_and_led_nowhere_they_may_not_go(house: Flask, given: Given, priya: Person) -> None:
    change(given, "Leah Bevan", answered="left")

    desk = read(one_of_each(house, given)["co-reviewer"], given, "desk")

    assert (HEAD in desk, f'href="/events/{given.event_id}/preparing/places"' in desk) == (True, False)


@pytest.mark.parametrize("answered", ["declined", "not_reached"])
def test_whoever_cannot_be_reached_is_missed_there_too(
    given: Given, priya: Person, ruth: Person, answered: str
) -> None:
    change(given, "Leah Bevan", answered=answered)

    assert HEAD in read(ruth, given, "desk")


def test_a_contact_nobody_here_relies_on_is_no_news(given: Given, priya: Person, ruth: Person) -> None:
    """Tom's contact is Anita Shah, and Tom has not come."""
    change(given, "Anita Shah", answered="left")

    assert HEAD not in read(ruth, given, "desk")
