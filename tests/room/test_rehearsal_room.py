"""The rehearsal with JavaScript: the room's own page, of which nothing leaves the window and nothing stays in it."""

import re

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser import axe
from tests.room.conftest import Window, Windows

pytestmark = pytest.mark.browser

WORDS = "She remembered the name of the fish."
SCRIPTS = re.compile(r"/static/js/|/script-")
KEPT = "[sessionStorage.length, localStorage.length, document.cookie]"


def rehearses(window: Window, more: str = "") -> Page:
    window.page.goto(f"{window.event.partition('/events/')[0]}/rehearsal{more}")
    return window.page


def adds(page: Page, words: str) -> None:
    page.fill("#words", words)
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Saved. It will appear with others at the next showing.")).to_be_visible()


def test_it_feels_like_the_room_and_nothing_leaves_the_window(windows: Windows) -> None:
    page, asked = rehearses(windows()), list[Request]()
    expect(page.get_by_text("This is a rehearsal. Nothing here is kept.")).to_be_visible()
    page.on("request", lambda one: asked.append(one))

    page.get_by_role("link", name="Not quite how it was? Correct the entry of 5 February").click()
    adds(page, "The letter went to the old address.")
    adds(page, WORDS)
    page.get_by_text("Yours, on this screen only").click()
    drawer = page.locator("#yours")
    expect(drawer.locator(".observation__words", has_text=WORDS)).to_be_visible()
    drawer.get_by_role("button", name="The letter went").click()
    expect(drawer.locator(".observation")).to_have_count(1)
    before = page.locator("#timeline .observation").count()
    axe(page)
    page.get_by_role("button", name="Show", exact=True).press("Enter")

    expect(page.locator("#timeline").get_by_text(WORDS, exact=True)).to_be_visible()
    expect(page.locator("#timeline-news")).to_have_text("New observations are on the timeline.")
    expect(page.locator("#words")).to_be_focused()
    assert page.locator("#timeline .observation").count() == before + 4
    assert [one.url for one in asked if one.method != "GET" or "/static/" not in one.url] == []
    assert (page.evaluate(KEPT), page.context.cookies()) == ([0, 0, ""], [])
    page.reload()
    expect(page.get_by_text(WORDS, exact=True)).to_have_count(0)
    expect(page.locator("#words")).to_have_value("")


def test_screen_hidden_strip_and_saying_back_are_as_in_the_room(windows: Windows) -> None:
    page = rehearses(windows(viewport={"width": 390, "height": 844}))
    page.fill("#words", "Half a sentence")

    page.keyboard.press("Escape")
    expect(page).to_have_title("Paused")
    assert "Kit" not in page.locator("body").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator("#words")).to_be_focused()
    expect(page.locator("#words")).to_have_value("Half a sentence")
    page.get_by_role("link", name="Step away").click()
    page.get_by_role("link", name="Come back").click()
    page.get_by_role("link", name="read one statement and answer it").click()
    page.get_by_text("Nearly", exact=True).click()
    page.get_by_label("What would make it right?").fill("There was a third adult.")
    page.get_by_role("button", name="Save my answers").click()

    expect(page.get_by_text("Saved. You can change your answers until this part closes.")).to_be_visible()
    axe(page)
    assert (page.evaluate(KEPT), page.context.cookies()) == ([0, 0, ""], [])


def test_without_java_script_the_whole_way_is_forms(windows: Windows) -> None:
    page = rehearses(windows(script=False))
    page.fill("#words", WORDS)
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Saved. It will appear with others at the next showing.")).to_be_visible()
    expect(page.locator("#timeline").get_by_text(WORDS, exact=True)).to_have_count(0)

    page.get_by_role("button", name="Show", exact=True).click()

    expect(page.locator("#timeline").get_by_text(WORDS, exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Show", exact=True)).to_have_count(0)
    page.goto(page.url.replace("/showings", ""))
    expect(page.get_by_text(WORDS, exact=True)).to_have_count(0)
    assert page.context.cookies() == []


def test_what_was_sent_before_the_page_was_awake_can_be_shown(windows: Windows) -> None:
    """Scripts that come late leave a plain form, and what came back goes on as a plain page does."""
    window = windows()
    window.page.context.route(SCRIPTS, lambda asked: asked.abort())
    page = rehearses(window)
    window.page.context.unroute(SCRIPTS)
    adds(page, WORDS)
    page.wait_for_load_state("networkidle")

    page.get_by_role("button", name="Show", exact=True).click()

    expect(page.locator("#timeline").get_by_text(WORDS, exact=True)).to_be_visible()
