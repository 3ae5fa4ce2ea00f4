"""The practitioner's whole part with JavaScript off: every form is a plain form, and every page says what to do."""

import re

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from learning_event import store
from learning_event.models import Place
from tests.given import Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_from_the_card_to_the_timeline(given: Given, windows: Windows, reviewer: Guest) -> None:
    window = windows(script=False)
    page = window.page
    page.goto(f"{reviewer.url}/?code={given.cards[0]}")
    page.get_by_role("button", name="Join the learning event").click()
    expect(page.get_by_role("heading", name="Before you come in")).to_be_visible()
    page.get_by_role("button", name="Confirm and come in").click()
    expect(page).to_have_url(re.compile("/room$"))

    page.get_by_role("link", name="Not quite how it was?").first.click()
    expect(page.locator("input[value=correction]")).to_be_checked()
    page.get_by_label("What is not quite how it was?").fill("It was the Tuesday.")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator("[data-module=preview] .observation__words")).to_have_text("It was the Tuesday.")
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Saved. It will appear with others at the next showing.").first).to_be_visible()

    page.get_by_text("Yours, on this screen only").click()
    page.locator("#yours summary", has_text="Change").click()
    page.locator("#yours textarea").fill("It was the Wednesday.")
    page.get_by_role("button", name="Save the change").click()
    reviewer.send("showings")
    page.reload()

    expect(page.locator(".entry").first).to_contain_text("It was the Wednesday.")


def test_another_date_is_given_in_boxes(priya: Person, windows: Windows, reviewer: Guest) -> None:
    page = windows(priya, script=False).go("room")
    page.check("input[name=about][value=date]", force=True)
    page.fill("#month", "6")
    page.fill("#year", "2024")
    page.select_option("#certainty", "about")
    page.fill("#words", "Everybody was on leave.")
    page.get_by_role("button", name="Save observation").click()
    reviewer.send("showings")
    page.reload()

    expect(page.locator(".day", has_text="Everybody was on leave.").locator(".day__date")).to_have_text(
        re.compile(r"about\s+June")
    )


def test_the_boxes_appear_when_they_are_asked_for(priya: Person, windows: Windows) -> None:
    page = windows(priya, script=False).go("room")

    expect(page.locator("#day")).to_be_hidden()
    page.check("input[name=about][value=date]", force=True)
    expect(page.locator("#day")).to_be_visible()
    page.select_option("#certainty", "between")
    expect(page.locator("#until_day")).to_be_visible()


def test_a_refusal_brings_everything_back(priya: Person, windows: Windows) -> None:
    page = windows(priya, script=False).go("room")
    page.fill("#words", "w" * 1501)
    page.get_by_role("button", name="Save observation").click()

    expect(page.get_by_role("link", name="This is 1 character too long.")).to_be_visible()
    assert len(page.input_value("#words")) == 1501


def test_support_is_asked_for(priya: Person, windows: Windows) -> None:
    page = windows(priya, script=False).go("room")
    page.get_by_role("link", name="Ask for support").click()
    page.get_by_label("What would help?").fill("A word at the break, by the window.")
    page.get_by_role("button", name="Ask for a word").click()

    expect(page.get_by_text("Leah Bevan has been told you would like a word.")).to_be_visible()


def test_a_latecomer_is_let_in(given: Given, windows: Windows, reviewer: Guest) -> None:
    page = windows(script=False).page
    page.goto(reviewer.url)
    page.get_by_label("Your joining code").fill(given.room_code.lower())
    page.get_by_role("button", name="Join the learning event").click()
    page.get_by_label("Which agency are you with?").select_option("Housing")
    page.get_by_label("Anita Shah").check()
    page.get_by_role("button", name="Confirm and come in").click()
    expect(page.get_by_role("heading", name="Somebody lets you in shortly")).to_be_visible()

    with store.work() as work:
        work.rows.execute(sa.update(Place).where(Place.state == "waiting").values(state="claimed"))

    expect(page.get_by_role("heading", name="Add an observation")).to_be_visible()
