"""A private question is found by its author's own browser, which says so politely; no other page says anything."""

import pytest
from playwright.sync_api import expect

from learning_event import store
from learning_event.models import Observation
from tests.browser import axe
from tests.given import Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows
from tests.room.test_room_live import add

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WAITS = "A private question waits in “Yours”."
ASKS = "Was that the Tuesday? Two records differ."


def test_it_is_said_to_its_author_alone_and_not_again_once_it_was_opened(
    given: Given, priya: Person, tom: Person, windows: Windows, reviewer: Guest
) -> None:
    hers, his = windows(priya).enter(), windows(tom).enter()
    add(hers, "Somebody rang back.")
    add(his, "Nobody rang.")
    reviewer.send("showings")
    expect(hers.locator("#timeline .observation")).to_have_count(2)
    with store.look(given.event_id) as rows:
        at = next(row.id for row in rows.query(Observation) if row.words == "Somebody rang back.")

    reviewer.send(f"observations/{at}/asking", private_question=ASKS)

    expect(hers.get_by_text(WAITS)).to_be_visible()
    assert his.get_by_text(WAITS).count() == 0
    hers.get_by_text("Yours, on this screen only").click()
    expect(hers.locator(".own__question")).to_contain_text(ASKS)
    expect(hers.get_by_text(WAITS)).to_have_count(0)
    axe(hers)
    his.get_by_text("Yours, on this screen only").click()
    expect(his.locator("#yours .observation__words")).to_have_text("Nobody rang.")
    assert his.locator(".own__question").count() == 0


def test_taken_back_it_is_not_said_any_more(given: Given, priya: Person, windows: Windows, reviewer: Guest) -> None:
    page = windows(priya).enter()
    add(page, "Somebody rang back.")
    reviewer.send("showings")
    expect(page.locator("#timeline .observation")).to_have_count(1)
    at = page.locator("#timeline .observation").get_attribute("data-id")
    reviewer.send(f"observations/{at}/asking", private_question=ASKS)
    expect(page.get_by_text(WAITS)).to_be_visible()

    reviewer.send(f"observations/{at}/taking-back")

    expect(page.get_by_text(WAITS)).to_have_count(0)
