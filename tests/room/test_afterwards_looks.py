"""The pages for after the day: in light and dark and at three widths, and on one A4 page."""

import os
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from learning_event.actions.after.afterwards import RouteTyped, add_route, settle_days
from learning_event.actions.after.reflecting import NewReflection, reflect
from learning_event.anonymity.seats import new_seat
from learning_event.people import Practitioner, Reviewer
from learning_event.rules.reflection import STATEMENTS
from tests.given import PASSWORD, Given
from tests.live.open_house import OpenHouse
from tests.people import Person
from tests.room.conftest import Window, Windows
from tests.room.test_pages_to_print import A4, printed
from tests.room.test_room_looks import look
from tests.said import turn_to

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHOTS = os.environ.get("SHOTS", "")


@pytest.fixture
def entered(given: Given) -> Reviewer:
    who = Reviewer(given.event_id, given.accounts[0])
    for near, name, number, words in (
        ("local", "Occupational health of the council", "01632 960177", "Weekdays from 9 to 5. No manager is told."),
        ("local", "Listening service of the health board", "01632 960178", "For nurses, doctors and health visitors."),
        ("national", "Samaritans", "116 123", "Day and night, without charge."),
    ):
        add_route(who, RouteTyped(near, name, number, words))
    settle_days(who, {"recall_on": "2025-04-30", "published_on": "2025-06-25"})
    return who


def signed_in(windows: Windows, opened: OpenHouse, email: str) -> Window:
    window = windows()
    window.page.goto(f"{opened.url}/sign-in")
    window.page.fill("[name=email]", email)
    window.page.fill("[name=password]", PASSWORD)
    window.page.locator("main button[type=submit]").first.click()
    window.page.wait_for_url(lambda url: "/sign-in" not in url)
    return window


def seen(page: Page, name: str) -> None:
    """Looked at by axe, and with SHOTS set kept as pictures."""
    look(page)
    for width, scheme in ((1366, "light"), (1366, "dark"), (390, "light"), (390, "dark")) if SHOTS else ():
        page.set_viewport_size({"width": width, "height": 768})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.screenshot(path=Path(SHOTS) / f"{name}-{width}-{scheme}.png", full_page=True)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1366, "height": 768})


def test_looking_after_each_other(given: Given, entered: Reviewer, priya: Person, windows: Windows) -> None:
    window = windows(priya)
    page = window.go("afterwards")
    seen(page, "afterwards")
    assert printed(page) == (1, A4)
    page.emulate_media(media="print")
    for words in ("116 123", "Leah Bevan", "25 June 2025"):
        assert page.locator("main").get_by_text(words).filter(visible=True).count()
    page.emulate_media(media="screen")
    turn_to(given, "ended")
    seen(window.go("room"), "ended")


def test_entering_it(given: Given, entered: Reviewer, opened: OpenHouse, windows: Windows) -> None:
    seen(signed_in(windows, opened, given.reviewer_email).go("preparing/afterwards"), "entering")


def test_check_ins(given: Given, entered: Reviewer, opened: OpenHouse, windows: Windows) -> None:
    window = signed_in(windows, opened, given.contact_email)
    page = window.go("supporting/check-ins")
    page.get_by_label("Primary school, 1").first.check()
    page.get_by_role("button", name="Keep these ticks").first.click()
    expect(page.get_by_label("Primary school, 1").first).to_be_checked()
    page.get_by_role("button", name="Subscribe: make an address").click()
    expect(page.locator(".check-in__address")).to_contain_text("/calendar/")
    seen(page, "check-ins")
    with page.expect_download() as kept:
        page.get_by_role("link", name="Keep them as a file").click()
    assert kept.value.suggested_filename == "check-ins.ics"


def test_how_the_day_was(house: Flask, given: Given, priya: Person, opened: OpenHouse, windows: Windows) -> None:
    turn_to(given, "ended")
    page = windows(priya).go("reflection")
    page.get_by_text("Mostly", exact=True).first.click()
    page.get_by_label("What helped you today?").fill("The long pause after lunch.")
    page.get_by_role("button", name="Hand it in").click()
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()
    expect(page.get_by_label("Mostly").first).to_be_checked()
    seen(page, "reflection")
    window = signed_in(windows, opened, given.reviewer_email)
    seen(window.go("reflections"), "reflections-open")
    for n in range(7):
        words = ("The pauses.", "That nobody asked who.", "Leah by the window.")[n % 3]
        said = NewReflection(
            dict.fromkeys(STATEMENTS, ("yes", "mostly", "partly")[n % 3]), words, "Tea earlier." if n < 2 else ""
        )
        reflect(Practitioner(given.event_id, "", new_seat()), said)
    window.page.get_by_role("button", name="Close it for good").click()
    expect(window.page.get_by_text("Leah by the window.").first).to_be_visible()
    seen(window.page, "reflections-closed")
    assert printed(window.page)[1] == A4


def test_before_publication(given: Given, entered: Reviewer, opened: OpenHouse, windows: Windows) -> None:
    turn_to(given, "ended")
    window = signed_in(windows, opened, given.reviewer_email)
    page = window.go("publication")
    page.get_by_role("button", name="Take the usual list").click()
    page.get_by_role("button", name="They have been told").first.click()
    expect(page.get_by_text("Told", exact=True)).to_be_visible()
    seen(page, "publication")
    seen(window.go("afterwards"), "afterwards-reviewer")
    page = window.go("support-over")
    page.get_by_role("button", name="Support is over").click()
    expect(page.locator(".error-summary")).to_be_focused()
    seen(page, "support-over")
    page.get_by_label("Day", exact=True).fill("30")
    page.get_by_label("Month", exact=True).fill("7")
    page.get_by_label("Year", exact=True).fill("2025")
    page.get_by_role("button", name="Support is over").click()
    expect(page.get_by_text("Support ended on 30 July 2025.")).to_be_visible()
