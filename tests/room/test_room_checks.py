"""The checks in a real browser: nudges as on the server, names offered while the writer pauses, and nobody kept from saving."""

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from learning_event import store
from learning_event.actions.preparing.names import NameTyped, add_name
from learning_event.models import TrayObservation
from learning_event.people import Reviewer
from learning_event.rules.kind_language import nudges
from tests.browser import axe
from tests.checks import lines
from tests.checks.scored import case
from tests.given import Given
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

READ_ALL = """async (all) => {
  const { nudges } = await import("/static/js/lib/nudges.js");
  const rules = await (await fetch("/static/kind-language.json")).json();
  return all.map((words) => nudges(words, rules));
}"""
PATIENCE = 30_000


@pytest.fixture
def with_a_name(given: Given) -> None:
    add_name(Reviewer(given.event_id, given.accounts[0]), NameTyped("Sarah Pendry", "Social Worker 2", ["Sarah"]))


def tray() -> list[tuple[str, bool]]:
    with store.look() as rows:
        return [(row.words, row.keep_names) for row in rows.scalars(sa.select(TrayObservation))]


def test_the_browser_reads_the_list_as_the_house_does(priya: Person, windows: Windows) -> None:
    texts = [one[part] for one in case()["observations"] for part in ("words", "made_possible")]
    texts += [one[part] for one in case()["records"] for part in ("words", "also")]
    texts += [words for several in (lines.NUDGED, lines.NOT_NUDGED, lines.CLEAN) for words, _ in lines.said(several)]

    found = windows(priya).enter().evaluate(READ_ALL, texts)

    here = [
        [{"id": one.id, "sort": one.sort.value, "found": one.found, "offer": one.offer} for one in nudges(words)]
        for words in texts
    ]
    assert found == here
    assert sum(map(len, here)) > 40


@pytest.mark.usefixtures("with_a_name")
def test_a_pause_offers_the_agreed_name_and_kinder_words(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.fill("#words", "Sarah failed to ring back, and Sarah’s note is lost.")
    region = page.locator(".nudges")
    expect(region.get_by_text("“Sarah” looks like a name.")).to_be_visible(timeout=PATIENCE)
    expect(region.get_by_text("What was happening that week?")).to_have_count(0)
    page.fill("#words", "The worker failed to ring back, and Sarah’s note is lost. Sarah said so.")
    expect(region.get_by_text("What was happening that week?")).to_be_visible(timeout=PATIENCE)
    axe(page)

    page.get_by_role("button", name="Use “Social Worker 2”").click()
    assert page.input_value("#words").endswith("and Social Worker 2’s note is lost. Social Worker 2 said so.")
    expect(page.locator("#words")).to_be_focused()
    expect(region.get_by_text("looks like a name")).to_have_count(0)

    page.get_by_role("button", name="Do not offer this again").click()
    expect(region).to_be_hidden()
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Saved. It will appear")).to_be_visible(timeout=PATIENCE)
    page.fill("#words", "They failed to ring back. Obvious signs were ignored.")
    expect(region.get_by_text("These signs were recorded")).to_be_visible(timeout=PATIENCE)
    expect(region.locator(".nudge")).to_have_count(1)
    assert page.evaluate("Object.entries(localStorage)") == [["kind-language-dismissed", '["failed-to"]']]


@pytest.mark.usefixtures("with_a_name")
def test_keeping_a_name_is_one_press_and_is_asked_once(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    page.fill("#words", "Sarah rang.")
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Please look at your words once more before they are saved.")).to_be_visible()
    assert tray() == []

    page.get_by_role("button", name="Keep it as it is").click()
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Saved. It will appear")).to_be_visible(timeout=PATIENCE)
    assert tray() == [("Sarah rang.", True)]

    page.fill("#words", "His aunt Tess came.")
    expect(page.get_by_text("“Tess” looks like a name.")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name="Save observation").click()
    expect(page.locator("#words")).to_have_value("", timeout=PATIENCE)
    assert sorted(tray()) == [("His aunt Tess came.", False), ("Sarah rang.", True)]


def test_nothing_is_asked_while_the_screen_is_hidden(priya: Person, windows: Windows) -> None:
    page = windows(priya).enter()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/checks") else None)
    page.fill("#words", "We rang twice.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Come back")).to_be_visible()
    page.wait_for_timeout(2000)
    assert asked == []

    page.keyboard.press("Escape")
    with page.expect_request("**/checks", timeout=PATIENCE):
        page.locator("#words").press_sequentially(" And again.")
    assert len(asked) == 1


@pytest.mark.usefixtures("with_a_name")
def test_without_java_script_the_room_asks_once(priya: Person, windows: Windows) -> None:
    page = windows(priya, script=False).go("room")
    page.fill("#words", "Sarah rang.")
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("What is kept, the lead reviewer looks at before the room does.")).to_be_visible()
    assert page.input_value("#words") == "Sarah rang."

    page.get_by_role("button", name="Use “Social Worker 2”").click()
    assert page.input_value("#words") == "Social Worker 2 rang."
    page.get_by_role("button", name="Save observation").click()
    expect(page.get_by_text("Saved. It will appear")).to_be_visible()
    assert tray() == [("Social Worker 2 rang.", False)]
