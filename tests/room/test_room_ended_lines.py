"""Whose session or place is over is told so on the page that stands open: it would look like one that is live."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.given import PASSWORD, Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

GONE = "You are no longer signed in here"
NO_PLACE = "You no longer have a place here, so nothing new reaches this page."


@pytest.mark.parametrize(
    ("who", "what", "live"),
    [("contact", "supporting", "Connected: requests appear here at once"), ("reviewer", "desk", "Quiet writing")],
)
def test_a_page_of_somebody_who_has_been_signed_out_says_so_until_they_are_back(
    given: Given, windows: Windows, reviewer: Guest, who: str, what: str, live: str
) -> None:
    email = given.contact_email if who == "contact" else given.reviewer_email
    window = windows()
    sign_in(window.page, reviewer.url, email)
    page = window.go(what)
    expect(page.get_by_text(live).first).to_be_visible()
    expect(page.get_by_text(GONE)).to_be_hidden()
    page.wait_for_function(
        "document.querySelector('[data-line=up]')?.hidden === false || !document.querySelector('[data-line=up]')"
    )

    beside = page.context.new_page()
    beside.goto(f"{reviewer.url}/events")
    beside.get_by_role("button", name="Sign out").first.click()
    expect(page.get_by_text(GONE)).to_be_visible()
    expect(page.locator("[data-line]:visible")).to_have_count(1)
    axe(page)

    sign_in(beside, reviewer.url, email)
    comes_back_to(page)
    expect(page.get_by_text(GONE)).to_be_hidden()


def test_a_page_at_a_place_that_was_closed_says_so(priya: Person, windows: Windows, reviewer: Guest) -> None:
    page = windows(priya).enter()
    expect(page.get_by_text(NO_PLACE)).to_be_hidden()

    reviewer.send(f"preparing/places/{priya.place_id}/closing")

    expect(page.get_by_text(NO_PLACE)).to_be_visible()
    axe(page)


def sign_in(page: Page, url: str, email: str) -> None:
    page.goto(f"{url}/sign-in")
    page.locator("[name=email]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.wait_for_url(lambda address: not address.endswith("/sign-in"))


def comes_back_to(page: Page) -> None:
    """As a browser says when a tab is looked at again."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
