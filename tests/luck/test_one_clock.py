"""One clock for desk, practitioner and wall: within a second of each other after a pause, more minutes, and a moved computer clock."""

import pytest
from playwright.sync_api import Page, expect

from tests.given import Given
from tests.live.open_house import Guest, OpenHouse
from tests.people import Person
from tests.room.conftest import Windows
from tests.room.test_staff_looks import signs_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AN_HOUR_ON = "{ const now = Date.now; Date.now = () => now() + (globalThis.moved ?? 0); }"
LEFT = "document.querySelector('progress.time-left').max - document.querySelector('progress.time-left').value"
SAYS = "document.querySelector('[data-left]').textContent"


def agree(*pages: Page) -> float:
    """The seconds left, as every page shows them by its bar; and all say the same words."""
    left = [float(page.evaluate(LEFT)) for page in pages]
    assert max(left) - min(left) < 1, left
    assert len({page.evaluate(SAYS) for page in pages}) == 1
    return left[0]


def follows(pages: tuple[Page, ...], lasts: int) -> None:
    for page in pages:
        expect(page.locator("progress.time-left")).to_have_attribute("max", str(lasts))


def test_every_screen_has_the_same_clock(
    given: Given, priya: Person, opened: OpenHouse, windows: Windows, reviewer: Guest
) -> None:
    reviewer.send("activity", activity="writing", minutes="2")
    desk, wall, room = windows(), windows(), windows(priya)
    for window, path in ((desk, "desk"), (wall, "wall"), (room, "room")):
        window.page.add_init_script(AN_HOUR_ON)
        if window is not room:
            signs_in(window.page, opened, given.reviewer_email)
        window.go(path)
    pages = (desk.page, wall.page, room.page)
    room.page.get_by_text("Connected", exact=True).wait_for()
    follows(pages, 120)
    assert 0 < agree(*pages) <= 120

    reviewer.send("activity", activity="paused")
    expect(wall.page.get_by_role("heading", name="A pause for everybody")).to_be_visible()
    reviewer.send("activity", activity="writing")
    expect(room.page.get_by_text("Quiet writing, about 2 minutes left")).to_be_visible()
    expect(wall.page.get_by_text("Quiet writing, about 2 minutes left")).to_be_visible()
    expect(desk.page.get_by_text("Quiet writing, about 2 minutes left")).to_be_visible()
    before = agree(*pages)

    desk.page.get_by_role("button", name="Add +1 minute").click()
    follows(pages, 180)
    assert 0 < agree(*pages) - before <= 60

    room.page.evaluate("globalThis.moved = 3600000")
    wall.page.evaluate("globalThis.moved = -3600000")
    agree(*pages)
    reviewer.send("room/minutes", minutes="2")
    follows(pages, 300)
    assert 180 < agree(*pages) <= 300


def test_when_the_minutes_have_gone_it_is_said_softly_and_nothing_is_taken(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    reviewer.send("activity", activity="writing", minutes="1")
    page = windows(priya).enter()
    page.fill("#words", "Half a sen")
    news = page.locator("[data-room-news]")
    expect(news).to_have_text("Quiet writing. The minutes have gone; what is written stays", timeout=75_000)

    expect(page.locator(".masthead__left")).to_have_text("Quiet writing. The minutes have gone; what is written stays")
    expect(page.locator("#words")).to_have_value("Half a sen")
    page.get_by_role("button", name="Save observation").click()
    expect(page.locator("#words")).to_have_value("")
