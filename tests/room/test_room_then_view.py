"""Then view in a real browser: by keyboard, with words kept, and led for everybody without anything later left on the page."""

import pytest
from playwright.sync_api import expect

from learning_event import store
from learning_event.models import TimelineEntry
from tests.browser import axe
from tests.given import PASSWORD, Given
from tests.live.open_house import OpenHouse
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PATIENCE = 30_000
LATER = "This was in the autumn."


@pytest.fixture
def later(given: Given) -> str:
    """The id of an entry of a later date."""
    with store.work(given.event_id) as work:
        row = TimelineEntry(
            event_id=given.event_id,
            agency_id=given.agencies["Housing"],
            date="2024-10-02",
            certainty="exact",
            sort_key="2024-10-02T99:99",
            source="register",
            words=LATER,
        )
        work.rows.add(row)
        work.rows.flush()
        return row.id


def test_then_view_by_keyboard_and_led_for_everybody(
    windows: Windows, opened: OpenHouse, priya: Person, given: Given, later: str
) -> None:
    window = windows(priya)
    page = window.enter()
    page.locator("#words").fill("Half a sentence")

    slider = page.get_by_role("slider", name="Then view, entry by entry")
    expect(slider).to_have_attribute("aria-valuetext", "Everything")
    slider.focus()
    page.keyboard.press("Home")
    first = slider.get_attribute("aria-valuetext")
    assert first is not None
    assert first.startswith("Up to ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/room?then=*", timeout=PATIENCE)
    expect(slider).to_be_focused(timeout=PATIENCE)
    expect(page.get_by_text("Only this screen is cut")).to_be_visible()
    assert LATER not in page.content()
    expect(page.locator("#words")).to_have_value("Half a sentence", timeout=PATIENCE)
    axe(page)

    page.get_by_role("link", name="Show everything").click()
    page.get_by_text("Connected", exact=True).wait_for(timeout=PATIENCE)
    expect(page.locator(f"#anchor option[value='entry:{later}']")).to_have_count(1)
    opened.signed_in(given.reviewer_email, PASSWORD).send("then", date="2024-03-20")
    expect(page.get_by_text("Everybody sees what was known up to 20 March 2024.")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(f"#anchor option[value='entry:{later}']")).to_have_count(0, timeout=PATIENCE)
    assert LATER not in page.content()
    expect(page.locator("#words")).to_have_value("Half a sentence")
    assert window.complaints == []
