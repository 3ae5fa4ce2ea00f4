"""P45: a page that missed showings ends equal to a fresh one: the same cards in the same places, and the same number."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows
from tests.room.test_room_live import add

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def timeline(page: Page) -> str:
    """All of it as the browser holds it, element by element; line breaks between two of them are nothing to see.

    Under which name it was drawn is left out: cards that came one by one were drawn under none.
    """
    whole = str(page.locator("#timeline").evaluate("timeline => timeline.outerHTML"))
    whole = re.sub(r' data-drawn="\w*"', "", whole)
    return re.sub(r"\s*(<|>)\s*", r"\1", whole)


def test_p45_after_missed_showings_a_page_is_like_a_fresh_one(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, his = windows(priya).enter(), windows(tom).enter()
    hers.context.set_offline(True)
    for words in ("First", "Second"):
        add(his, words)
        reviewer.send("showings")
    missed = timeline(hers)

    hers.context.set_offline(False)

    expect(hers.locator("#timeline .observation")).to_have_count(2)
    expect(hers.locator(".composer .status[data-line=up]")).to_be_visible()
    fresh = timeline(windows(priya).enter())
    assert timeline(hers) == fresh
    assert missed != fresh
    assert hers.locator("#timeline").get_attribute("data-showing") == "2"


def test_p45_card_by_card_or_fetched_whole_ends_in_the_same_page(
    priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    """Tom hears every showing; Priya misses the second and hears the third, whose number tells her that one is missing."""
    hers, his = windows(priya).enter(), windows(tom).enter()
    for n in range(3):
        if n == 1:
            hers.context.set_offline(True)
        add(his, f"Number {n}")
        reviewer.send("showings")
        expect(his.locator("#timeline .observation")).to_have_count(n + 1)
        if n == 1:
            hers.context.set_offline(False)

    expect(hers.locator("#timeline .observation")).to_have_count(3)

    fresh = timeline(windows(priya).enter())
    assert (timeline(hers), timeline(his)) == (fresh, fresh)
