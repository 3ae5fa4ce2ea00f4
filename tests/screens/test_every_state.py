"""Each screen in each state of a day, for everybody: axe in three kinds of colour, whole at 400 %, and told as it should be."""

import secrets

import pytest
from playwright.sync_api import expect

from tests.live.open_house import Guest
from tests.screens.conftest import Everybody
from tests.screens.looking import look

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DOING = ("arriving", "writing", "discussing", "break", "paused", "saying_back", "ended")


def says(guest: Guest, words: str, **more: str) -> None:
    guest.send("observations", **{"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": words, **more})


def test_whatever_the_room_does(everybody: Everybody, tom_at_his: Guest) -> None:
    for words in ("Somebody rang back.", "The daily note was read."):
        says(tom_at_his, words, anchor="case")
    everybody.desk.send("showings")
    for doing in DOING:
        everybody.turn(doing)
        look(everybody.priya.go("room"))
        look(everybody.ruth.go("desk"))
        look(everybody.wall.go("wall"))
    everybody.turn("discussing")
    look(everybody.carys.go("desk?part=whole"))
    look(everybody.leah.go("supporting"))


def test_writing(everybody: Everybody, tom_at_his: Guest) -> None:
    """With its offers, what is wrong with it, what is one's own, and what was held."""
    page = everybody.priya.enter()
    page.fill("#words", "The school failed to ring Mrs Baker back, tel. 01632 960143.")
    page.get_by_role("button", name="Keep it as it is").first.wait_for()
    page.get_by_text("What was planned, and what took place?").wait_for()
    page.get_by_text("A little more, if you like").click()
    look(page)
    page.check("input[name=about][value=case]", force=True)
    page.get_by_role("button", name="Save observation").click()
    page.get_by_text("Please look at your words once more").wait_for()
    look(page)
    while page.get_by_role("button", name="Keep it as it is").count():
        page.get_by_role("button", name="Keep it as it is").first.click()
        page.wait_for_timeout(300)
    page.get_by_role("button", name="Save observation").click()
    expect(page.locator("#words")).to_have_value("")
    page.fill("#words", "x" * 1501)
    page.check("input[name=about][value=date]", force=True)
    page.select_option("#certainty", "between")
    page.get_by_role("button", name="Save observation").click()
    expect(page.locator(".error-summary")).to_be_visible()
    look(page)
    everybody.desk.send("showings")
    page.reload()
    page.get_by_text("Yours, on this screen only").click()
    page.locator("#yours").get_by_text("Held by the lead reviewer to look at first").wait_for()
    look(page)
    look(everybody.ruth.go("desk"))


def test_a_showing_and_one_card_that_is_talked_about(everybody: Everybody, tom_at_his: Guest) -> None:
    page = everybody.priya.enter()
    says(tom_at_his, "Somebody rang back.", anchor=f"entry:{everybody.given.entries[0]}")
    everybody.desk.send("showings")
    page.locator("#timeline").get_by_text("Somebody rang back.").wait_for()
    look(page)
    everybody.desk.send("discussed", thing=f"entry:{everybody.given.entries[0]}")
    page.get_by_text("We are talking about this now").wait_for()
    look(page)
    look(everybody.wall.go("wall"))
    look(everybody.ruth.go("desk"))


def test_the_wall(everybody: Everybody) -> None:
    """An episode, the child, a question alone, and what was known by a day."""
    for path, fields in (
        ("wall", {"episode": everybody.given.episodes[0]}),
        ("wall", {"episode": "child"}),
        ("wall/question", {"question": "Who held which part?"}),
        ("then", {"date": "2024-03-20"}),
    ):
        everybody.desk.send(path, **fields)
        look(everybody.wall.go("wall"))
    look(everybody.priya.go("room"))
    look(everybody.ruth.go("desk"))


def test_saying_it_back(everybody: Everybody) -> None:
    """Before the round, in it, and once it is closed."""
    everybody.desk.send(
        "statements", words="Letters went astray.", episode="", rests=f"entry:{everybody.given.entries[0]}"
    )
    look(everybody.ruth.go("drafting"))
    everybody.desk.send("statements/asking")
    everybody.turn("saying_back")
    page = everybody.priya.go("narrative")
    look(page)
    page.locator('input[type="radio"][value="nearly"]').check(force=True)
    page.locator('textarea[name^="words_"]').first.fill("They were three letters.")
    page.get_by_role("button", name="Save my answers").click()
    page.get_by_text("Saved.").first.wait_for()
    look(page)
    everybody.desk.send("statements/closing")
    look(everybody.ruth.go("drafting"))
    look(everybody.priya.go("narrative"))


def test_support_asked_for(everybody: Everybody) -> None:
    page = everybody.priya.go("support")
    look(page)
    page.locator("main textarea").first.fill("Could we have a word at lunch?")
    page.get_by_role("button", name="Ask for a word").click()
    page.get_by_text("has been told").first.wait_for()
    look(page)
    contact = everybody.leah.go("supporting")
    contact.locator(".support-request__words").wait_for()
    look(contact)
    look(everybody.leah.go("supporting/questions"))


def test_hidden_away_and_the_line_lost(everybody: Everybody) -> None:
    page = everybody.priya.enter()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Come back").wait_for()
    look(page)
    page.keyboard.press("Escape")
    look(everybody.priya.go("hidden"))
    look(everybody.priya.go("away"))
    page = everybody.priya.enter()
    page.context.set_offline(True)
    page.get_by_text("Leah Bevan can still be reached.").wait_for()
    look(page)


def test_beside_the_room_and_the_desk(everybody: Everybody) -> None:
    for path in ("child", "picture", "private-words", "take-away", "timeline/print", "what-to-expect", "briefing"):
        look(everybody.priya.go(path))
    look(everybody.priya.go("room?find=rang&seen=yes"))
    for path in ("themes", "lenses", "preparing/names", "preparing/entries", "foreword", "keeping"):
        look(everybody.ruth.go(path))


def test_before_anybody_comes_in(everybody: Everybody) -> None:
    page = everybody.priya.page
    house = everybody.priya.event.partition("/events/")[0]
    for path in ("rehearsal", "rehearsal/saying-back", "rehearsal/support", "sign-in", "what-to-expect", ""):
        page.goto(f"{house}/{path}")
        look(page)


def test_coming_in(everybody: Everybody) -> None:
    """By the room code: what is read before coming in, and the wait at the door."""
    page = everybody.priya.page
    page.context.clear_cookies()
    page.goto(everybody.priya.event.partition("/events/")[0])
    page.get_by_label("Your joining code").fill(everybody.given.room_code)
    page.get_by_role("button", name="Join the learning event").click()
    look(page)
    page.get_by_label("Which agency are you with?").select_option("Housing")
    page.get_by_label("Anita Shah").check()
    page.get_by_role("button", name="Confirm and come in").click()
    page.get_by_role("heading", name="Somebody lets you in shortly").wait_for()
    look(page)
    look(everybody.ruth.go("desk"))
