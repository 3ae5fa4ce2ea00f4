"""Asking for support reaches the contact's own page at once; waiting at the door goes on by itself."""

import re

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from learning_event import store
from learning_event.models import Place
from tests.given import PASSWORD, Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_request_appears_at_once_and_is_gone_when_answered(
    given: Given, priya: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, leahs = windows(priya), windows()
    leahs.page.goto(f"{reviewer.url}/sign-in")
    leahs.page.locator("[name=email]").fill(given.contact_email)
    leahs.page.locator("[name=password]").fill(PASSWORD)
    leahs.page.locator("main button[type=submit]").click()
    page = leahs.go("supporting")
    expect(page.get_by_role("heading", name="Nobody is asking for you just now")).to_be_visible()
    page.wait_for_timeout(500)

    asking = hers.go("support")
    asking.get_by_label("What would help?").fill("A word at the break, by the window.")
    asking.get_by_role("button", name="Ask for a word").click()

    expect(asking.get_by_text("Leah Bevan has been told you would like a word.")).to_be_visible()
    expect(page.get_by_text("A word at the break, by the window.").first).to_be_visible()
    page.get_by_role("button", name="We have spoken, delete it").click()
    expect(page.get_by_role("heading", name="Nobody is asking for you just now")).to_be_visible()
    expect(asking.get_by_text("A request of yours is over")).to_be_visible()


def test_without_a_line_it_says_how_to_reach_them(priya: Person, windows: Windows) -> None:
    page = windows(priya).go("support")
    page.get_by_label("What would help?").fill("A word?")
    page.context.set_offline(True)
    page.get_by_role("button", name="Ask for a word").click()

    expect(page.get_by_text("Not sent: the line is down.")).to_be_visible()
    assert page.get_by_label("What would help?").input_value() == "A word?"


def test_the_waiting_page_goes_on_within_seconds(given: Given, windows: Windows, reviewer: Guest) -> None:
    page = windows().page
    page.goto(reviewer.url)
    page.get_by_label("Your joining code").fill(given.room_code)
    page.get_by_role("button", name="Join the learning event").click()
    page.get_by_label("Which agency are you with?").select_option("Housing")
    page.get_by_label("Anita Shah").check()
    page.get_by_role("button", name="Confirm and come in").click()
    expect(page.get_by_role("heading", name="Somebody lets you in shortly")).to_be_visible()

    with store.work() as work:
        work.rows.execute(sa.update(Place).where(Place.state == "waiting").values(state="claimed"))

    expect(page).to_have_url(re.compile("/room$"))
