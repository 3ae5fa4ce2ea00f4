"""A network that drops for ten minutes, a laptop that sleeps through two parts of the day, and a browser without websocket."""

import pytest
from playwright.sync_api import Route, expect

from tests.given import Given
from tests.live.open_house import Guest
from tests.luck.looks import SAVED, adds, cards, has_cards, presses_save, tray, types_half
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_after_ten_minutes_without_a_network_words_are_sent_once_and_what_was_missed_is_there(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    window, his = windows(priya), windows(tom).enter()
    window.page.clock.install()
    hers = window.enter()
    sent = list[str]()
    hers.on("requestfinished", lambda one: sent.append(one.url) if one.method == "POST" else None)

    hers.context.set_offline(True)
    hers.fill("#words", "Written in the tunnel.")
    presses_save(hers)
    expect(hers.get_by_text("Not sent yet.")).to_be_visible()
    for words in ("First", "Second"):
        adds(his, words)
        reviewer.send("showings")
    for _ in range(10):
        hers.clock.run_for(60_000)
    meanwhile = (cards(hers), hers.input_value("#words"), hers.get_by_text(SAVED).count(), tray())
    expect(hers.get_by_text("The line is down. Your words are kept in this window.")).to_be_visible()
    hers.context.set_offline(False)
    hers.clock.run_for(20_000)

    expect(hers.get_by_text(SAVED)).to_be_visible()
    has_cards(hers, 2)
    assert meanwhile == ([], "Written in the tunnel.", 0, [])
    assert (tray(), cards(hers)) == (["Written in the tunnel."], ["First", "Second"])
    assert len([url for url in sent if url.endswith("/observations")]) == 1


def test_a_laptop_that_slept_through_two_parts_catches_up_with_its_draft(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    window, his = windows(priya), windows(tom).enter()
    window.page.clock.install()
    hers = window.enter()
    sleep = hers.context.new_cdp_session(hers)
    types_half(hers, "Before I closed the lid", caret=6)

    sleep.send("Page.setWebLifecycleState", {"state": "frozen"})
    hers.context.set_offline(True)
    adds(his, "Said meanwhile")
    reviewer.send("showings")
    reviewer.send("segments/next")
    reviewer.send("activity", activity="discussing")
    hers.context.set_offline(False)
    sleep.send("Page.setWebLifecycleState", {"state": "active"})
    hers.clock.fast_forward("01:10:00")
    hers.clock.run_for(20_000)

    expect(hers.locator(".masthead__segment")).to_have_text("Break")
    expect(hers.locator(".masthead__left")).to_contain_text("Discussing")
    has_cards(hers, 1)
    assert hers.input_value("#words") == "Before I closed the lid"
    presses_save(hers)
    expect(hers.get_by_text(SAVED)).to_be_visible()
    assert (cards(hers), tray()) == (["Said meanwhile"], ["Before I closed the lid"])


def test_a_browser_without_websocket_hears_the_room_all_the_same(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    window, his, asked = windows(priya), windows(tom).enter(), list[str]()
    window.page.add_init_script("delete window.WebSocket")
    window.page.on("request", lambda one: asked.append(one.url))
    hers = window.enter()
    adds(his, "Over a slow line")

    reviewer.send("showings")
    reviewer.send("activity", activity="discussing")

    has_cards(hers, 1)
    expect(hers.locator(".masthead__left")).to_contain_text("Discussing")
    assert any("transport=polling" in url for url in asked)
    assert not any("transport=websocket" in url for url in asked)


def test_a_page_that_was_told_of_news_and_could_not_fetch_it_asks_again_by_itself(
    priya: Person, windows: Windows, reviewer: Guest, given: Given
) -> None:
    hers, refused = windows(priya).enter(), list[str]()

    def at_first_in_vain(route: Route) -> None:
        refused.append(route.request.url)
        if len(refused) == 1:
            route.abort()
        elif len(refused) == 2:
            route.fulfill(status=503, body="")
        else:
            route.continue_()

    hers.route("**/timeline?*", at_first_in_vain)
    entry = hers.locator(f"#entry-{given.entries[1]}")
    expect(entry).to_have_count(1)

    reviewer.send(f"entries/{given.entries[1]}/taking-off")

    expect(entry).to_have_count(0, timeout=20_000)
    assert len(refused) >= 3
