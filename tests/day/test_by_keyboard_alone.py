"""The practitioner's and the lead reviewer's day without a mouse: every control is reached, in sight, and works."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.day.keys import Keys
from tests.running import Running, running

pytestmark = [pytest.mark.slow, pytest.mark.browser]

WORDS = "The letter lay on the mat of the other house."
STATEMENT = "Letters went to a house where he no longer lived."
LAPTOP, NARROW = (1366, 768), (390, 844)


def test_two_people_need_no_mouse(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "arriving") as demo:
        ruth, priya = Keys(_page(browser, LAPTOP)), Keys(_page(browser, NARROW))
        _ruth_comes_to_her_desk(ruth, demo)
        _priya_comes_in(priya, demo)
        _quiet_writing(ruth, priya)
        _a_showing(ruth, priya)
        _for_oneself(priya)
        _the_room_talks(ruth, priya)
        _a_statement(ruth, priya)
        _the_round_is_closed(ruth, priya)
        hidden = ruth.hidden + priya.hidden
        for one in (ruth, priya):
            one.page.context.close()

    assert hidden == []


def _page(browser: Browser, size: tuple[int, int]) -> Page:
    page = browser.new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    page.set_default_timeout(30_000)
    return page


def _ruth_comes_to_her_desk(ruth: Keys, demo: Running) -> None:
    ruth.page.goto(f"{demo.url}/sign-in")
    ruth.types("E-mail", demo.facts["reviewer"]["email"])
    ruth.types("Password", demo.facts["reviewer"]["password"])
    ruth.goes_on("Sign in", tag="button")
    ruth.page.goto(f"{demo.event}/desk")


def _priya_comes_in(priya: Keys, demo: Running) -> None:
    priya.page.goto(demo.url)
    priya.types("Your joining code", demo.facts["cards"][0]["code"])
    priya.goes_on("Join the learning event", tag="button")
    priya.goes_on("Confirm and come in", tag="button")
    expect(priya.page).to_have_url(re.compile("/room"))


def _quiet_writing(ruth: Keys, priya: Keys) -> None:
    ruth.presses("Go to the next part")
    ruth.sees("The part has begun. Every screen follows.")
    ruth.presses("Quiet writing", tag="button")
    priya.sees("Quiet writing, about")
    priya.chooses_by_arrows("What went well", "What got in the way")
    priya.chooses_by_arrows("Timeline", "Whole case")
    priya.to("pulled the other way", tag="textarea")
    priya.page.keyboard.type(WORDS)
    priya.presses("Save observation")
    priya.sees("Saved. It will appear with others at the next showing.")


def _a_showing(ruth: Keys, priya: Keys) -> None:
    ruth.presses("Show", tag="button")
    ruth.sees("Shown, all together and shuffled.")
    priya.sees(WORDS)


def _for_oneself(priya: Keys) -> None:
    """Hidden and back by Escape; the drawer; a word with the support contact."""
    room = priya.page.url
    priya.page.keyboard.press("Escape")
    priya.sees("to come back.")
    priya.page.keyboard.press("Escape")
    priya.presses("Yours, on this screen only", tag="summary")
    expect(priya.page.locator("#yours")).to_contain_text(WORDS)
    priya.goes_on("Ask for support", tag="a")
    priya.types("What would help?", "A word at the break.")
    priya.presses("Ask for a word", tag="button")
    priya.sees("has been told")
    priya.page.goto(room)


def _the_room_talks(ruth: Keys, priya: Keys) -> None:
    """One card for everybody, and back; placed from the list, and undone; a pause, and on."""
    ruth.chooses("Part of the timeline", "The whole")
    ruth.goes_on("Look at it")
    ruth.presses("Discuss it", tag="button")
    priya.sees("We are talking about this now")
    ruth.presses("Back to the wall as it was", tag="button")
    ruth.sees("The wall is back where it was.")
    ruth.presses("Place or hold", tag="summary")
    ruth.chooses("Place in", "2")
    ruth.presses("Place it", tag="button")
    ruth.sees("Placed")
    ruth.presses("Undo", tag="button")
    ruth.sees("Undone:")
    ruth.presses("Pause", tag="button")
    priya.sees("A pause for everybody")
    ruth.presses("Go on", tag="button")
    priya.sees("Add an observation")


def _a_statement(ruth: Keys, priya: Keys) -> None:
    ruth.sees(WORDS)
    ruth.presses(f"Rest the statement on: {WORDS[:20]}")
    ruth.types("Draft statement", STATEMENT)
    ruth.goes_on("Add to the narrative")
    ruth.goes_on("Put all drafts to the room")
    ruth.goes_on("Desk", tag="a")
    ruth.presses("Saying it back", tag="button")
    priya.sees("The room is saying it back.")
    priya.page.goto(priya.page.url.split("/room")[0] + "/narrative")
    priya.chooses_by_arrows("It reflects it", "Nearly")
    priya.presses("Save my answers")
    priya.sees("Saved.")


def _the_round_is_closed(ruth: Keys, priya: Keys) -> None:
    ruth.goes_on("Narrative", tag="a")
    ruth.goes_on("Change statements", tag="a")
    ruth.goes_on("Close the round", tag="button")
    ruth.sees("Answered")
    priya.page.reload()
    priya.sees(STATEMENT)
