"""Two desks steer at once and act on one card: each follows the other, nothing half-written is lost, and the later one is told."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe
from tests.given import Given
from tests.live.open_house import Guest, OpenHouse
from tests.people import Person
from tests.room.conftest import Windows
from tests.room.test_room_looks import look
from tests.room.test_staff_looks import CARYS, signs_in
from tests.room.test_staff_looks import colleagues as colleagues

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def at_the_desk(window: Page, opened: OpenHouse, given: Given, email: str) -> Page:
    signs_in(window, opened, email)
    window.goto(f"{opened.url}/events/{given.event_id}/desk")
    expect(window.get_by_role("heading", name="Running order")).to_be_visible()
    return window


def shown(reviewer: Guest, priya: Guest, words: str) -> None:
    priya.send("observations", slip="E" * 22, kind="went_well", words=words, anchor="case")
    reviewer.send("showings")


def test_two_steer_at_once(
    given: Given, colleagues: None, priya: Person, opened: OpenHouse, windows: Windows, reviewer: Guest
) -> None:
    reviewer.send("activity", activity="discussing", minutes="20")
    ruth = at_the_desk(windows().page, opened, given, given.reviewer_email)
    carys = at_the_desk(windows().page, opened, given, CARYS)
    carys.get_by_text("Put a key episode on the wall").click()
    carys.get_by_role("textbox", name="With the question").fill("Was it luck?")

    ruth.get_by_text("Put a key episode on the wall").click()
    ruth.get_by_role("textbox", name="With the question").fill("Is it usual?")
    ruth.get_by_role("button", name="Put it up").click()
    expect(ruth.locator("#desk-said")).to_contain_text("It is on the wall.")
    ruth.get_by_role("button", name="Pause").click()

    expect(carys.get_by_role("button", name="Go on")).to_be_visible()
    expect(carys.locator("#lately").locator("..")).to_contain_text("Paused the room, the lead reviewer")
    expect(carys.get_by_role("textbox", name="With the question")).to_have_value("Was it luck?")
    carys.get_by_role("button", name="Put it up").click()
    said = carys.locator("#desk-said")
    expect(said).to_contain_text("This was changed meanwhile, so nothing of yours was done.")
    expect(said).to_contain_text("Is it usual?")
    expect(said).to_be_focused()
    expect(carys.get_by_role("textbox", name="With the question")).to_have_value("Was it luck?")
    axe(carys)

    carys.get_by_role("button", name="Put it up").click()
    expect(said).to_contain_text("It is on the wall.")
    expect(ruth.locator("#on-the-wall")).to_contain_text("Was it luck?")
    said.get_by_role("button", name="Undo").click()
    expect(ruth.locator("#on-the-wall")).to_contain_text("Is it usual?")
    look(ruth)


def test_two_act_on_one_card_while_one_of_them_writes(
    given: Given, colleagues: None, priya: Person, opened: OpenHouse, windows: Windows, reviewer: Guest
) -> None:
    shown(reviewer, opened.seated(priya), "Toast by the door")
    room = windows(priya).enter()
    ruth = at_the_desk(windows().page, opened, given, given.reviewer_email)
    carys = at_the_desk(windows().page, opened, given, CARYS)
    carys.goto(f"{carys.url}?part=whole")
    carys.get_by_text("Write down what was said aloud").click()
    carys.get_by_label("What was said").fill("We had no inter")

    carys.locator("#in-view").get_by_role("button", name="Discuss it").click()
    expect(room.locator("#discussed-now")).to_contain_text("Toast by the door")
    expect(room.locator("[data-discussed]")).to_have_count(1)
    expect(ruth.locator("#discussed")).to_contain_text("Toast by the door")
    look(room)
    expect(carys.get_by_label("What was said")).to_have_value("We had no inter")
    carys.get_by_label("What was said").fill("We had no interpreter.")
    carys.get_by_label("What is it about?").select_option("case")
    carys.get_by_role("button", name="Put it on the timeline").click()
    expect(carys.locator("#desk-said")).to_contain_text("It stands on the timeline")
    expect(room.locator("#whole")).to_contain_text("We had no interpreter.")
    expect(room.locator("#whole")).to_contain_text("Spoken in the room")

    ruth.get_by_role("button", name="Back to the wall as it was").click()
    expect(room.locator("#discussed-now")).to_be_empty()
    expect(room.locator("[data-discussed]")).to_have_count(0)
    carys.get_by_text("Mend the words").first.click()
    look(carys)
