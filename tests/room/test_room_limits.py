"""Topics and limits follow the desk on open pages: the same news for all, and only a possible witness reads why they cannot type."""

import pytest
from playwright.sync_api import expect

from learning_event.rules.witness import YOURS
from tests.browser import axe
from tests.conftest import Seated
from tests.given import Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_closed_part_is_said_on_one_screen_and_closed_topics_on_all(
    priya: Person, tom: Person, seated: Seated, windows: Windows, reviewer: Guest, given: Given
) -> None:
    seated("Ines", 2), seated("Joe", 3)
    reviewer.send("preparing/witnesses", place=priya.place_id, limits="You do not write about that night.")
    hers, his = windows(priya).enter(), windows(tom).enter()
    hers.fill("#words", "I had begun to write")

    reviewer.send("preparing/proceedings/closed-topics", topics="The night of 4 March")
    reviewer.send("preparing/witnesses/parts", **{f"closed_{given.segments[1]}": "witnesses"})

    for page in (hers, his):
        expect(page.locator("#agreed-now")).to_contain_text("The night of 4 March")
    expect(hers.locator("#agreed-now")).to_contain_text(YOURS)
    hers.get_by_role("button", name="Save observation").click()
    expect(hers.locator("#compose [data-errors]")).to_contain_text("closed to typing on your screen")
    assert hers.input_value("#words") == "I had begun to write"
    axe(hers)
    his.fill("#words", "It rained.")
    his.get_by_role("button", name="Save observation").click()
    expect(his.get_by_text("Saved. It will appear")).to_be_visible()
    assert "typing" not in his.locator("#agreed-now").inner_text()

    reviewer.send("segments/next")

    expect(hers.locator("#agreed-now")).not_to_contain_text("closed to typing")
    expect(hers.locator("#agreed-now")).to_contain_text("What was agreed with you")
