"""The pages of who works on an event and of the house's administrator, in light and dark and at three widths."""

import pytest
from playwright.sync_api import Page, expect

from learning_event import store
from learning_event.models import Account, EventRole
from tests.given import PASSWORD, PASSWORD_HASH, Given
from tests.live.open_house import OpenHouse
from tests.room.conftest import Windows
from tests.room.test_room_looks import look

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CARYS, OWEN, ADA = "carys@example.org", "owen@example.org", "ada@example.org"


@pytest.fixture
def colleagues(given: Given) -> None:
    """A co-reviewer, a co-ordinator and an administrator."""
    with store.work() as work:
        for email, name, role in (
            (CARYS, "Carys Hughes", "co_reviewer"),
            (OWEN, "Owen Rhys", "co_ordinator"),
            (ADA, "Ada", ""),
        ):
            row = Account(email=email, name=name, password_hash=PASSWORD_HASH, session_key=name, administrator=not role)
            work.rows.add(row)
            work.rows.flush()
            if role:
                work.rows.add(EventRole(event_id=given.event_id, account_id=row.id, role=role))


def signs_in(page: Page, opened: OpenHouse, email: str) -> None:
    page.goto(f"{opened.url}/sign-in")
    page.fill("[name=email]", email)
    page.fill("[name=password]", PASSWORD)
    page.locator("main button[type=submit]").first.click()
    expect(page).not_to_have_url(f"{opened.url}/sign-in")


def test_who_works_on_it(given: Given, colleagues: None, opened: OpenHouse, windows: Windows) -> None:
    window = windows()
    page = window.page
    signs_in(page, opened, given.reviewer_email)
    window.go("preparing/staff")
    look(page)
    page.get_by_role("button", name="Appoint them").click()
    expect(page.locator(".error-summary")).to_be_focused()
    look(page)
    page.fill("[name=name]", "Nia Price")
    page.fill("[name=email]", "nia@example.org")
    page.get_by_text("Co-ordinator", exact=True).last.click()
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Appoint them").click()
    expect(page.get_by_role("heading", name="A first password for Nia Price")).to_be_visible()
    look(page)
    window.go("preparing/staff")
    page.get_by_role("link", name="Take away the part of Nia Price").click()
    look(page)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Take it away").click()
    expect(page.get_by_text("They see nothing of this learning event any more.")).to_be_visible()


@pytest.mark.parametrize("email", [CARYS, OWEN])
def test_what_each_sees(given: Given, colleagues: None, opened: OpenHouse, windows: Windows, email: str) -> None:
    window = windows()
    signs_in(window.page, opened, email)
    for path in ("preparing", "preparing/support-contacts") if email == OWEN else ("desk", "drafting"):
        look(window.go(path))
    look(window.go("preparing/entries"))
    window.page.goto(f"{opened.url}/events")
    look(window.page)


def test_looking_after_the_house(colleagues: None, opened: OpenHouse, windows: Windows) -> None:
    page = windows().page
    signs_in(page, opened, ADA)
    for path in ("events", "accounts", "record-of-staff"):
        page.goto(f"{opened.url}/{path}")
        look(page)
    page.goto(f"{opened.url}/accounts")
    page.fill("[name=name]", "Nia Price")
    page.fill("[name=email]", "nia@example.org")
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_role("heading", name="A first password")).to_be_visible()
    look(page)
