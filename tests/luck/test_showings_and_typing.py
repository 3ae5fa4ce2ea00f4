"""A showing while somebody types, and the reviewer's browser dying in the middle of one."""

import pytest
from playwright.sync_api import Page, Route, expect

from learning_event.anonymity.seats import to_cookie
from tests.given import Given
from tests.live.open_house import Guest
from tests.luck.looks import adds, cards, caret, has_cards, tray, types_half
from tests.people import Person
from tests.room.conftest import Window, Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_showing_and_a_change_of_activity_leave_words_caret_and_focus_where_they_are(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, his = windows(priya).enter(), windows(tom).enter()
    adds(his, "Shown while somebody typed.")
    types_half(hers, "The letter went to the", caret=4)
    scrolled = hers.evaluate("scrollY")

    reviewer.send("showings")
    has_cards(hers, 1)
    reviewer.send("activity", activity="discussing")
    expect(hers.locator(".masthead__left")).to_contain_text("Discussing")

    assert (caret(hers), hers.evaluate("scrollY")) == (("The letter went to the", 4, True), scrolled)
    hers.keyboard.type("new ")
    assert hers.input_value("#words") == "The new letter went to the"
    reviewer.send("activity", activity="paused")
    expect(hers.get_by_role("heading", name="A pause for everybody")).to_be_visible()
    reviewer.send("activity", activity="discussing")
    expect(hers.locator("#words")).to_have_value("The new letter went to the")


def at_the_desk(window: Window, reviewer: Guest) -> Page:
    """Ruth's own browser, signed in."""
    url = window.event.partition("/events/")[0]
    cookies = [{"name": c.name, "value": c.value or "", "url": url} for c in reviewer.browser.cookies]
    window.page.context.add_cookies(cookies)  # type: ignore[arg-type]
    return window.go("desk")


def shows(desk: Page) -> None:
    desk.locator("button[formaction$='/showings']").click(no_wait_after=True)


def test_a_showing_whose_reviewer_is_lost_is_whole_and_reaches_everybody(
    given: Given, priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, his = windows(priya).enter(), windows(tom).enter()
    ruth = windows()
    adds(hers, "One")
    adds(his, "Two")
    desk, answered = at_the_desk(ruth, reviewer), list[int]()

    def dies_before_the_answer(route: Route) -> None:
        answered.append(route.fetch(max_redirects=0).status)
        route.abort()

    desk.route("**/showings", dies_before_the_answer)
    shows(desk)
    for page in (hers, his):
        has_cards(page, 2)
    desk.close()
    again = ruth.page.context.new_page()
    again.goto(f"{ruth.event}/room")
    has_cards(again, 2)

    assert (len(answered), answered[0] < 400, tray()) == (1, True, [])
    assert cards(hers) == cards(his) == ["One", "Two"]
    assert cards(again) == ["One", "Two"]


def test_a_showing_that_never_reached_the_house_has_not_happened_and_can_be_asked_for_again(
    priya: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, ruth = windows(priya).enter(), windows()
    adds(hers, "One")
    desk, lost = at_the_desk(ruth, reviewer), list[str]()

    def dies_on_the_way(route: Route) -> None:
        lost.append(route.request.method)
        route.abort()

    desk.route("**/showings", dies_on_the_way)
    with desk.expect_event("requestfailed"):
        shows(desk)
    desk.close()
    waits = (tray(), cards(hers))
    again = ruth.page.context.new_page()
    again.goto(f"{ruth.event}/desk")
    shows(again)
    expect(again.get_by_text("Shown, all together and shuffled.")).to_be_visible()
    again.wait_for_load_state()
    has_cards(hers, 1)

    assert (lost, waits, tray()) == (["POST"], (["One"], []), [])
    assert to_cookie(priya.seat) not in again.content()
