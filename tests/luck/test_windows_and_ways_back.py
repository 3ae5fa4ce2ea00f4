"""Somebody who comes late, reloads in mid-sentence, has two windows, steps away, or goes back after leaving."""

import pytest
from playwright.sync_api import expect

from tests.given import Given
from tests.live.open_house import Guest
from tests.luck.looks import SAVED, adds, has_cards, tray
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_somebody_who_comes_late_reads_the_rules_where_the_room_is_and_the_whole_timeline(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    adds(windows(priya).enter(), "Shown before they came.")
    reviewer.send("showings")
    reviewer.send("activity", activity="discussing")
    page = windows().page
    page.goto(f"{reviewer.url}/?code={given.cards[1]}")
    page.get_by_role("button", name="Join the learning event").click()
    expect(page.get_by_text("We are here to understand, not to judge.")).to_be_visible()

    page.get_by_role("button", name="Confirm and come in").click()

    expect(
        page.get_by_text("You are in. The room is at “Walking through, part 1”. Before that: “Welcome”.")
    ).to_be_visible()
    expect(page.get_by_text("Nobody is listed here: neither who has come nor who wrote what.")).to_be_visible()
    has_cards(page, 1)
    whole = page.locator("body").inner_text()
    assert [name for name in ("Priya", "Class Teacher", "Tom") if name in whole] == []
    page.reload()
    expect(page.get_by_text("You are in.")).to_have_count(0)


def test_a_reload_in_mid_sentence_keeps_words_kind_and_what_it_is_about(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.check("input[value=unsure]", force=True)
    page.check("input[name=about][value=date]", force=True)
    page.fill("#year", "2024")
    page.select_option("#certainty", "about")
    page.fill("#words", "Was it the Tues")

    for _ in range(2):
        page.reload()

    expect(page.locator("#words")).to_have_value("Was it the Tues")
    chosen = page.evaluate("Object.fromEntries(new FormData(document.getElementById('compose')).entries())")
    assert {name: chosen[name] for name in ("kind", "about", "year", "certainty")} == {
        "kind": "unsure",
        "about": "date",
        "year": "2024",
        "certainty": "about",
    }
    assert tray() == []


def test_two_windows_of_one_seat_never_write_over_each_other(priya: Person, windows: Windows, reviewer: Guest) -> None:
    """The second is made by doubling the first, as a browser does it: with everything that the first had kept."""
    first = windows(priya).enter()
    first.fill("#words", "Begun in the first")
    with first.expect_popup() as opened:
        first.evaluate("window.open(location.href)")
    second = opened.value
    expect(second.locator("#words")).to_have_value("Begun in the first")
    slip = first.input_value("input[name=slip]")
    expect(second.locator("input[name=slip]")).not_to_have_value(slip)

    adds(first, "Said in the first")
    adds(second, "Said in the second")
    waits = tray()
    reviewer.send("showings")

    for page in (first, second):
        has_cards(page, 2)
    second.get_by_text("Yours, on this screen only").click()
    expect(second.locator("#yours .observation__words", has_text="Said in the second")).to_be_visible()
    assert waits == ["Said in the first", "Said in the second"]


def test_stepping_away_and_hiding_leave_no_trace_anywhere(
    priya: Person, tom: Person, windows: Windows, opened: object, reviewer: Guest
) -> None:
    hers, his = windows(priya).enter(), windows(tom).enter()
    with hers.expect_response("**/checks"):
        hers.fill("#words", "Half a sentence")
    hers.locator("#words").focus()
    lines, asked = [reviewer.listen()], list[str]()
    hers.on("request", lambda one: asked.append(one.url))
    before = his.locator("#timeline").evaluate("whole => whole.outerHTML")
    desk = reviewer.browser.get(f"{reviewer.url}/events/{reviewer.event_id}/desk", timeout=30).text.count("<")

    for button in ("Escape", "Escape"):
        hers.keyboard.press(button)
    hers.get_by_role("link", name="Hide this screen").press("Enter")
    expect(hers).to_have_title("Paused")
    expect(hers.get_by_role("button", name="Come back")).to_be_focused()
    hidden = hers.locator("body").aria_snapshot()
    hers.keyboard.press("Enter")
    silent = [url for url in asked if "/events/" in url]
    hers.get_by_role("link", name="Step away").click()
    hers.get_by_role("link", name="Come back").click()

    expect(hers.locator("#words")).to_have_value("Half a sentence")
    assert (silent, "Robin" in hidden) == ([], False)
    assert [line.hears_silence() for line in lines] == [True]
    assert his.locator("#timeline").evaluate("whole => whole.outerHTML") == before
    assert reviewer.browser.get(f"{reviewer.url}/events/{reviewer.event_id}/desk", timeout=30).text.count("<") == desk
    lines[0].close()


def test_the_way_back_after_leaving_shows_nothing_of_the_day(priya: Person, windows: Windows) -> None:
    window = windows(priya)
    page = window.enter()
    page.fill("#words", "Left behind")
    page.get_by_role("link", name="Step away").click()
    page.get_by_role("button", name="Leave for today and clear this browser").click()
    expect(page.get_by_role("heading", name="You have left")).to_be_visible()

    for _ in range(2):
        page.go_back()

    expect(page.locator("body")).not_to_contain_text("Robin")
    assert page.locator("#words").count() == 0
    assert "Left behind" not in str(page.evaluate("JSON.stringify(sessionStorage)"))
    assert page.context.cookies() == [] or all(one["name"] != "seat" for one in page.context.cookies())
    presses_nothing = (tray(), page.get_by_text(SAVED).count())
    assert presses_nothing == ([], 0)
