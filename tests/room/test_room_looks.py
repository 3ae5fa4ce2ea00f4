"""Every page of arriving, the room and support in light and dark and at three widths: nothing for axe to say, nothing sideways."""

import pytest
from playwright.sync_api import Page, expect

from learning_event import store
from learning_event.models import Room
from tests.browser import axe, axe_in_the_dark
from tests.given import Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Window, Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS = (1366, 390, 320)


def look(page: Page) -> None:
    axe(page)
    axe_in_the_dark(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 768})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{page.url} at {width}"
    page.set_viewport_size({"width": WIDTHS[0], "height": 768})


def test_arriving(given: Given, windows: Windows, reviewer: Guest) -> None:
    page = windows().page
    page.goto(reviewer.url)
    look(page)
    page.get_by_label("Your joining code").fill("WRNG2222")
    page.get_by_role("button", name="Join the learning event").click()
    expect(page.locator(".error-summary")).to_be_focused()
    look(page)
    page.get_by_label("Your joining code").fill(given.room_code)
    page.get_by_role("button", name="Join the learning event").click()
    page.get_by_role("button", name="Confirm and come in").click()
    expect(page.get_by_role("heading", name="Please look again at two things")).to_be_visible()
    look(page)
    page.get_by_label("Which agency are you with?").select_option("Housing")
    page.get_by_label("Anita Shah").check()
    page.get_by_role("button", name="Confirm and come in").click()
    expect(page.get_by_role("heading", name="Somebody lets you in shortly")).to_be_visible()
    look(page)


def test_the_room(given: Given, priya: Person, tom: Person, windows: Windows, reviewer: Guest) -> None:
    window = windows(priya)
    page = window.enter()
    look(page)
    page.check("input[name=about][value=date]", force=True)
    page.select_option("#certainty", "between")
    page.fill("#words", "x" * 1501)
    page.get_by_role("button", name="Save observation").click()
    expect(page.locator(".error-summary")).to_be_visible()
    look(page)
    page.fill("#words", "Somebody rang back.")
    page.check("input[name=about][value=case]", force=True)
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    page.get_by_text("Yours, on this screen only").click()
    expect(page.locator("#yours .observation__words")).to_be_visible()
    reviewer.send("showings")
    expect(page.locator("#timeline .observation")).to_have_count(1)
    look(page)
    _turn_through(window, given)


def _turn_through(window: Window, given: Given) -> None:
    for activity in ("saying_back", "paused", "ended"):
        with store.work() as work:
            work.rows.get_one(Room, given.event_id).activity = activity
        look(window.go("room"))


def test_pages_around_the_room(priya: Person, windows: Windows) -> None:
    window = windows(priya)
    for path in ("picture", "support", "hidden", "away"):
        look(window.go(path))


def test_a_line_that_is_down(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.context.set_offline(True)
    expect(page.get_by_text("Leah Bevan can still be reached.")).to_be_visible()

    look(page)
