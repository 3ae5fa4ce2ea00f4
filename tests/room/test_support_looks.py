"""What a support contact sees before the day, in light and dark and at three widths; and the guide on exactly two pages of A4."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.given import PASSWORD, Given
from tests.live.open_house import OpenHouse
from tests.room.conftest import Windows
from tests.room.test_pages_to_print import A4, printed
from tests.room.test_room_looks import look
from tests.room.test_staff_looks import signs_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_guide_is_exactly_two_pages(opened: OpenHouse, windows: Windows) -> None:
    page = windows().page
    page.goto(f"{opened.url}/support-guide")
    look(page)

    assert printed(page) == (2, A4)


def test_invited_and_answering(given: Given, opened: OpenHouse, windows: Windows) -> None:
    desk, theirs = windows(), windows()
    signs_in(desk.page, opened, given.reviewer_email)

    link = _invited(desk.go("preparing/support-contacts"))
    theirs.page.goto(link)
    look(theirs.page)
    theirs.page.get_by_label("A password of your own").fill("a heron over still water")
    theirs.page.get_by_role("button", name="Keep it and go on").click()
    expect(theirs.page.get_by_role("heading", name="Your part")).to_be_visible()
    look(theirs.page)
    theirs.page.get_by_role("button", name="Save", exact=True).click()
    expect(theirs.page.get_by_text("The pages of those you support show it now.")).to_be_visible()

    page = theirs.go("supporting/people")
    look(page)
    page.get_by_role("button", name=re.compile("We have spoken.*Housing, 1")).click()
    expect(page.get_by_role("heading", name="Spoken with beforehand: 1 of 2")).to_be_visible()
    with page.expect_download() as paper:
        page.get_by_role("button", name="Print the cards").click()
    assert paper.value.suggested_filename == "cards.pdf"
    look(theirs.go("supporting/people"))
    expect(page.get_by_text("There is none left to print.")).to_be_visible()

    stranger = windows().page
    stranger.goto(link)
    look(stranger)
    expect(stranger.get_by_role("heading", name="This link has been used")).to_be_visible()
    look(desk.go("preparing/support-contacts"))


def _invited(page: Page) -> str:
    page.get_by_role("link", name=re.compile("Invite.*Anita Shah")).click()
    page.locator("#invite [name=password]").fill(PASSWORD)
    look(page)
    page.get_by_role("button", name="Make the link").click()
    expect(page.get_by_role("heading", name="An invitation for Anita Shah")).to_be_visible()
    look(page)
    return page.locator(".invitation-link").inner_text().strip()
