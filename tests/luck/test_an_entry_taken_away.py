"""A correction of an entry that the reviewer takes off the timeline while it is being typed: kept, at its date, and told kindly."""

import pytest
from playwright.sync_api import Page, expect

from tests.given import Given
from tests.live.open_house import Guest
from tests.luck.looks import cards, caret, has_cards, presses_save, tray
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RECORD = "Repairs visit. Damp recorded in two rooms."
TOLD = "That entry has been taken off the timeline. Your words are kept at its date, and appear at the next showing."


def begins_a_correction(page: Page, given: Given) -> None:
    page.locator(f"#entry-{given.entries[1]} .entry__correct").click()
    page.locator("#words").fill("It was three rooms, not two")


def test_a_correction_being_typed_is_saved_and_stands_at_the_date(
    given: Given, priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, plain = windows(priya).enter(), windows(tom, script=False).go("room")
    begins_a_correction(hers, given)
    begins_a_correction(plain, given)
    hers.locator("#words").evaluate("field => { field.focus(); field.setSelectionRange(3, 3); }")

    reviewer.send(f"entries/{given.entries[1]}/taking-off")
    expect(hers.locator("#timeline").get_by_text(RECORD)).to_have_count(0)

    assert caret(hers) == ("It was three rooms, not two", 3, True)
    presses_save(hers)
    expect(hers.get_by_text(TOLD)).to_be_visible()
    expect(hers.locator("#words")).to_have_value("")
    presses_save(plain)
    expect(plain.get_by_text(TOLD)).to_be_visible()
    assert tray() == ["It was three rooms, not two"] * 2
    reviewer.send("showings")
    has_cards(hers, 2)
    day = hers.locator(".day", has=hers.get_by_text("It was three rooms, not two").first)
    expect(day.locator(".day__when")).to_have_text("2 April")
    assert cards(hers) == ["It was three rooms, not two"] * 2

    reviewer.send(f"entries/{given.entries[1]}/bringing-back")

    entry = hers.locator(f"#entry-{given.entries[1]}")
    expect(entry.get_by_text(RECORD)).to_be_visible()
    expect(entry.locator(".entry__correction")).to_have_count(2)
