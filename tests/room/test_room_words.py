"""Words in the composer and in the drawer: refused, previewed, one's own, hidden, left. P44 proves that none is lost."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from learning_event import store
from learning_event.models import TrayObservation
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAVED = "Saved. It will appear with others at the next showing."
FOUR = {"spellcheck": "false", "autocomplete": "off", "autocorrect": "off", "data-gramm": "false"}


def tray() -> list[str]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(TrayObservation.words)))


def test_a_refusal_is_said_beside_the_form_and_keeps_the_words(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.fill("#words", "z" * 1501)
    expect(page.get_by_text("1 characters too long")).to_be_visible()
    page.get_by_role("button", name="Save observation").click()

    link = page.get_by_role("link", name="This is 1 character too long. Please make it shorter, or make two of it.")
    expect(link).to_be_visible()
    assert (link.get_attribute("href"), len(page.input_value("#words"))) == ("#words", 1501)


def test_the_preview_shows_text_as_text(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.fill("#words", "<img src=x onerror=alert(1)> {{7*7}}")

    expect(page.locator("[data-module=preview] .observation__words")).to_have_text(
        "<img src=x onerror=alert(1)> {{7*7}}"
    )


def test_the_drawer_holds_ones_own_and_shuts_itself(priya: Person, tom: Person, windows: Windows) -> None:
    page = windows(priya).page
    page.clock.install()
    window = windows(tom).enter()
    page.goto(window.url)
    page.fill("#words", "Somebody rang back.")
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text(SAVED)).to_be_visible()

    page.get_by_text("Yours, on this screen only").click()
    expect(page.locator("#yours .observation__words")).to_have_text("Somebody rang back.")
    for _ in range(3):  # a late toggle of something inside begins the twenty seconds anew
        page.clock.run_for(21_000)
        page.wait_for_timeout(200)

    expect(page.locator("#yours[open]")).to_have_count(0)
    assert page.locator("#yours .observation__words").count() == 0
    window.get_by_text("Yours, on this screen only").click()
    expect(window.locator("#yours")).to_contain_text("Nothing here yet.")


def test_the_drawer_can_be_kept_open(priya: Person, windows: Windows) -> None:
    window = windows(priya)
    window.page.clock.install()
    page = window.go("room")
    page.get_by_text("Yours, on this screen only").click()
    page.get_by_role("button", name="Keep it open").click()

    page.clock.run_for(60_000)

    expect(page.locator("#yours[open]")).to_have_count(1)


def test_ones_own_can_be_changed_and_withdrawn_there(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.fill("#words", "Somebody rang back.")
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.get_by_text("Yours, on this screen only").click()

    page.locator("#yours summary", has_text="Change").click()
    page.locator("#yours textarea").fill("Somebody rang back the same day.")
    page.get_by_role("button", name="Save the change").click()
    expect(page.locator("#yours .observation__words")).to_have_text("Somebody rang back the same day.")
    assert tray() == ["Somebody rang back the same day."]
    page.get_by_role("button", name="Withdraw").click()
    expect(page.locator("#yours .observation__words")).to_have_count(0)

    assert tray() == []


def test_hiding_the_screen_keeps_place_and_words(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.fill("#words", "Half a sentence")
    page.keyboard.press("Escape")

    expect(page.get_by_role("button", name="Come back")).to_be_focused()
    assert page.title() == "Paused"
    assert "Robin" not in page.locator("body").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator("#words")).to_be_focused()
    assert (page.title(), page.input_value("#words")) == ("The shared timeline | Learning event", "Half a sentence")


def test_every_free_text_field_is_closed_to_spell_checkers(priya: Person, windows: Windows, tmp_path: Path) -> None:
    page = windows(priya).enter()

    for box in page.locator("textarea, input:not([type]), input[type=text]").all():
        assert {name: box.get_attribute(name) for name in FOUR} == FOUR


def test_leaving_clears_the_window(priya: Person, windows: Windows) -> None:
    window = windows(priya)
    window.enter().fill("#words", "Half a sentence")
    page = window.go("away")
    page.get_by_role("button", name="Leave for today and clear this browser").click()

    expect(page.get_by_role("heading", name="You have left")).to_be_visible()
    assert [cookie for cookie in page.context.cookies() if cookie.get("name") == "seat"] == []
    assert page.evaluate("Object.keys(sessionStorage).length") == 0
