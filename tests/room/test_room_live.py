"""A showing reaches every open page at once, together, without moving what somebody reads; who missed it catches up."""

import re

import pytest
from playwright.sync_api import Page, expect

from learning_event import store
from learning_event.models import Room
from tests.given import Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NEWS = "New observations are on the timeline."
SAVED = "Saved. It will appear with others at the next showing."


def add(page: Page, words: str) -> None:
    page.fill("#words", words)
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text(SAVED)).to_be_visible()


def cards(page: Page) -> list[str]:
    return page.locator("#timeline .observation__words").all_inner_texts()


def test_what_is_saved_appears_for_everybody_at_the_showing(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, his = windows(priya).enter(), windows(tom).enter()
    add(hers, "Somebody rang back.")
    add(his, "There was <b>time</b> & room: 5 < 6.")

    before = (cards(hers), cards(his))
    reviewer.send("showings")

    for page in (hers, his):
        expect(page.locator("#timeline .observation")).to_have_count(2)
        expect(page.get_by_text(NEWS)).to_be_attached()
        assert set(cards(page)) == {"Somebody rang back.", "There was <b>time</b> & room: 5 < 6."}
    assert before == ([], [])


def test_the_form_is_empty_and_has_a_new_slip_after_saving(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    first = page.input_value("input[name=slip]")

    add(page, "Somebody rang back.")

    assert page.input_value("#words") == ""
    assert re.fullmatch("[A-Za-z0-9_-]{22}", page.input_value("input[name=slip]"))
    assert page.input_value("input[name=slip]") != first


def test_news_moves_neither_the_page_nor_the_focus(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, his = windows(priya, viewport={"width": 1366, "height": 420}).enter(), windows(tom).enter()
    for n in range(6):
        add(his, f"Observation {n}\n\nwith lines")
        his.click("input[name=about][value=timeline]", force=True)
        his.select_option("#anchor", index=3)
    last = hers.locator(".entry").last
    last.scroll_into_view_if_needed()
    last.locator("a").focus()
    before = last.bounding_box()

    reviewer.send("showings")
    expect(hers.locator("#timeline .observation")).to_have_count(6)

    after = last.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2
    assert last.locator("a").evaluate("link => link === document.activeElement")


def test_live_updates_can_be_paused_and_brought_back(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, his = windows(priya).enter(), windows(tom).enter()
    hers.get_by_role("button", name="Pause live updates").click()
    add(his, "While it rests")
    reviewer.send("showings")
    expect(his.locator("#timeline .observation")).to_have_count(1)

    assert cards(hers) == []
    hers.get_by_role("button", name="Go on with live updates").click()
    expect(hers.locator("#timeline .observation")).to_have_count(1)


def test_a_pause_keeps_the_words_and_the_end_clears_them(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    page = windows(priya).enter()
    page.fill("#words", "Half a sentence")

    reviewer.send("activity", activity="paused")
    expect(page.get_by_role("heading", name="A pause for everybody")).to_be_visible()
    expect(page.locator("#compose")).to_be_hidden()
    reviewer.send("activity", activity="writing")
    expect(page.locator("#words")).to_be_visible()

    assert page.input_value("#words") == "Half a sentence"
    with store.work() as work:
        work.rows.get_one(Room, given.event_id).activity = "ended"
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.get_by_role("heading", name="Thank you for today")).to_be_visible()
    assert page.evaluate("Object.keys(sessionStorage).length") == 0


def test_not_quite_how_it_was_fills_in_the_composer(priya: Person, windows: Windows, reviewer: Guest) -> None:
    page = windows(priya).enter()
    page.get_by_role("link", name="Not quite how it was?").nth(1).click()
    expect(page.locator("#words")).to_be_focused()
    add(page, "It was one room, not two.")

    reviewer.send("showings")

    expect(page.locator(".entry").nth(1).locator(".entry__below")).to_contain_text("It was one room, not two.")


def test_where_no_live_line_gets_through_the_page_looks_by_itself(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    window = windows(priya)
    window.page.route_web_socket("**/socket.io/**", lambda line: line.close())
    window.page.route("**/socket.io/**", lambda route: route.abort())
    hers, his = window.go("room"), windows(tom).enter()
    expect(hers.locator(".composer .status[data-line=slow]")).to_be_visible()
    add(his, "Somebody rang back.")

    reviewer.send("showings")

    expect(hers.locator("#timeline .observation")).to_have_count(1)
