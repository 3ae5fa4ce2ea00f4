"""The timeline in real browsers: narrowed without asking the server, news that says where it lies, and the pages for paper."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from learning_event import store
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.models import TimelineEntry
from learning_event.people import Practitioner
from tests.browser import axe
from tests.given import Given
from tests.live.open_house import Guest
from tests.people import Person
from tests.room.conftest import Windows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PATIENCE = 30_000
QUERIES = (
    {"agency": "Housing"},
    {"observed": "went_well"},
    {"observed": "question", "agency": "Primary school"},
    {"seen": "not_recorded", "find": "letters"},
    {"line": "2"},
    {"entry": "handover"},
    {"episode": "whole"},
    {"find": "CAFÉ"},
    {"find": "rang damp"},
    {"find": "nothing like it"},
)
STANDS = """() => [...document.querySelectorAll("#timeline .day[id], #timeline .observation")]
  .filter((one) => one.checkVisibility({ contentVisibilityAuto: false }) && !one.closest("[data-out]"))
  .map((one) => one.dataset.id ?? one.id)"""
CUT_OFF = """() => [...document.querySelectorAll(".sheet *:not(.unseen)")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).display !== "inline")
  .map((one) => one.className)"""


def said(who: Practitioner, words: str, kind: str = "went_well", anchor: str = "case") -> None:
    slip = f"{abs(hash((words, anchor))):022d}"[:22]
    add_observation(who, NewObservation.read({"slip": slip, "kind": kind, "words": words, "anchor": anchor}))


@pytest.fixture
def writer(given: Given, priya: Person) -> Practitioner:
    """Priya, and entries of which filters have something to ask."""
    with store.work(given.event_id) as work:
        for n, entry_id in enumerate(given.entries):
            row = work.rows.get_one(TimelineEntry, entry_id)
            row.lines, row.kind = [n + 1], "handover" if n == 2 else ""
    return Practitioner(given.event_id, priya.place_id, priya.seat)


def choose(page: Page, asked: dict[str, str]) -> None:
    """Everything else is cleared first."""
    for name in ("find", "agency", "observed", "episode", "line", "entry", "seen"):
        field = page.locator(f"#by-{name}")
        if name == "find":
            field.fill(asked.get(name, ""))
        else:
            field.select_option(asked.get(name, ""))


def test_what_the_page_leaves_in_sight_is_what_the_server_does_and_nobody_is_asked(
    given: Given, priya: Person, writer: Practitioner, windows: Windows, reviewer: Guest
) -> None:
    first, second, third = (f"entry:{entry}" for entry in given.entries)
    for words, kind, anchor in (
        ("The café rang <b>back</b>.", "went_well", first),
        ("The post was slow, and nobody rang.", "got_in_the_way", second),
        ("Who read the letters?", "question", first),
        ("We had time.", "went_well", "case"),
        ("It was two letters.", "correction", third),
    ):
        said(writer, words, kind, anchor)
    reviewer.send("showings")
    page, plain = windows(priya).enter(), windows(priya, script=False)
    page.locator("summary", has_text="Find and filter").click()
    asked: list[str] = []
    page.on("request", lambda sent: _keep(asked, sent))

    for query in QUERIES:
        choose(page, query)
        expect(page.locator("[data-in-sight]")).not_to_have_text("Everything is in sight.", timeout=PATIENCE)
        plain.page.goto(f"{plain.event}/room?{'&'.join(f'{name}={value}' for name, value in query.items())}")

        assert page.evaluate(STANDS) == plain.page.locator("#timeline .day[id], #timeline .observation").evaluate_all(
            "all => all.map((one) => one.dataset.id ?? one.id)"
        ), query
        expect(page.locator("[data-in-sight]")).to_have_text(plain.page.locator("[data-in-sight]").inner_text())

    choose(page, {"find": "cafe"})
    assert page.evaluate(
        "[...CSS.highlights.get('found')].map((one) => one.startContainer.data.slice(one.startOffset, one.endOffset))"
    ) == ["café"]
    page.get_by_role("link", name="Clear all").click()
    expect(page.locator("[data-in-sight]")).to_have_text("Everything is in sight.")
    expect(page.locator("summary", has_text="Find and filter")).to_be_focused()
    page.locator("#by-date").fill("2024-04-03")
    page.locator("#by-date").press("Enter")
    expect(page.locator(f"#entry-{given.entries[2]} .day__date")).to_be_focused()
    assert asked == []
    axe(page)
    page.goto(f"{page.url.partition('/room')[0]}/picture?agency=Housing")
    expect(page.locator(".picture__to")).to_have_count(2)
    axe(page)
    page.locator(".picture__to").last.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"#entry-{given.entries[2]}$"))


def _keep(asked: list[str], sent: Request) -> None:
    if not any(quiet in sent.url for quiet in ("/healthz", "socket.io", "/support/strip")):
        asked.append(sent.url)


# Each change within a part of the page that is said aloud, by the part's id.
LISTENS = """() => {
  window.said = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const part = (target.closest ? target : target.parentElement).closest("[role=status], [role=alert], [aria-live]");
      if (part) said.push(part.id);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def test_news_out_of_view_is_said_and_shown_when_asked_and_filters_stay_as_they_were(
    given: Given, priya: Person, writer: Practitioner, windows: Windows, reviewer: Guest
) -> None:
    page = windows(priya, viewport={"width": 1366, "height": 420}).enter()
    page.locator("summary", has_text="Find and filter").click()
    page.locator("#by-observed").select_option("went_well")
    for n in range(3):
        said(writer, f"The first of it, {n}.", "went_well", f"entry:{given.entries[0]}")
    said(writer, "Out of sight.", "question", f"entry:{given.entries[0]}")
    said(writer, "About all of it. " * 60, "went_well")
    reviewer.send("showings")
    expect(page.locator("#timeline .observation")).to_have_count(5, timeout=PATIENCE)

    expect(page.get_by_text("Out of sight.", exact=True)).to_be_hidden()
    expect(page.locator("[data-in-sight]")).to_have_text(
        "1 entry matches. The others are out of sight on your screen only."
    )
    expect(page.get_by_role("button", name="New below: 4, show")).to_be_visible()
    page.locator("#by-observed").select_option("")
    page.locator("#by-observed").focus()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for n in range(2):
        said(writer, f"More of it, {n}.", "went_well", f"entry:{given.entries[0]}")
    before = page.evaluate("scrollY - document.documentElement.scrollHeight")
    page.evaluate(LISTENS)
    reviewer.send("showings")

    expect(page.locator("#timeline .observation")).to_have_count(7, timeout=PATIENCE)
    above = page.get_by_role("button", name="New above: 5, show")
    expect(above).to_be_visible(timeout=PATIENCE)
    expect(page.locator("#timeline-news")).to_have_text("New observations are on the timeline. Out of view: 5 above.")
    assert page.evaluate("said") == ["timeline-news"], "once, for all of them together"
    assert abs(page.evaluate("scrollY - document.documentElement.scrollHeight") - before) < 3
    assert page.evaluate("document.activeElement.id") == "by-observed"
    above.click()
    expect(page.locator("#timeline .observation:focus")).to_contain_text("of it,")
    expect(above).to_be_hidden()


def test_paper_keeps_an_entry_with_what_was_first_said_of_it_and_names_no_telephone(
    given: Given, priya: Person, writer: Practitioner, windows: Windows, reviewer: Guest, tmp_path: Path
) -> None:
    with store.work(given.event_id) as work:
        for n, entry_id in enumerate(given.entries):
            work.rows.get_one(TimelineEntry, entry_id).words = f"Record {n} begins. " + "It goes on for a while. " * 70
    for n, entry_id in enumerate(given.entries):
        for more in range(4):
            said(writer, f"Slip {n}.{more} " + "said in the room. " * 40, "went_well", f"entry:{entry_id}")
    reviewer.send("showings")
    page = windows(priya).go("timeline/print")
    axe(page)

    for paper, size, at_least in (("a4", "594.96 x 841.92", 3), ("a3", "1191.12 x 841.92", 2)):
        page.goto(f"{page.url.partition('?')[0]}?paper={paper}")
        page.emulate_media(media="print")
        assert page.evaluate(CUT_OFF) == [], paper
        pages = _pages(page, tmp_path / f"{paper}.pdf", size)
        assert len(pages) >= at_least
        for n, text in enumerate(pages, 1):
            assert "Robin: the shared timeline" in text
            assert f"Page {n} of {len(pages)}" in text
        for n in range(len(given.entries)):
            together = [text for text in pages if f"Record {n} begins." in text]
            assert len(together) == 1, paper
            assert re.search(rf"Slip {n}\.\d", together[0]), paper
        whole = "\n".join(pages)
        assert len(re.findall(r"Slip \d\.\d", whole)) == 12
        assert [
            word for word in ("01632", "Leah Bevan", given.room_code, "Not quite how it was") if word in whole
        ] == []
        page.emulate_media(media="screen")


def _pages(page: Page, file: Path, size: str) -> list[str]:
    printed: dict[str, Any] = {"path": file, "prefer_css_page_size": True}
    page.pdf(**printed)
    said_of_it = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert size in said_of_it
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return [re.sub(r"\s+", " ", one) for one in text.split("\f") if one.strip()]
