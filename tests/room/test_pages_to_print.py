"""What is printed for oneself: what to expect on one page of A4, and a note to take away that is never sent."""

import io
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser import axe
from tests.given import Given
from tests.people import Person
from tests.room.conftest import Windows
from tests.said import turn_to

pytestmark = pytest.mark.browser

NOTE = "I see now how little time there was."
A4 = (595, 842)


def printed(page: Page) -> tuple[int, tuple[int, int]]:
    """How many pages, and the size of the first, in points."""
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as paper:
        _, _, width, height = (round(float(side)) for side in paper.pages[0].mediabox)
        return len(paper.pages), (width, height)


def on_paper(page: Page, words: str) -> bool:
    page.emulate_media(media="print")
    stands = page.locator("p").filter(has_text=words).filter(visible=True).count() > 0
    page.emulate_media(media="screen")
    return stands


def test_what_to_expect_is_exactly_one_page(priya: Person, windows: Windows) -> None:
    window, stranger = windows(priya), windows()
    public = stranger.event.partition("/events/")[0] + "/what-to-expect"

    own = window.go("what-to-expect")
    axe(own)
    stranger.page.goto(public)

    assert (printed(own), printed(stranger.page)) == ((1, A4), (1, A4))
    assert (on_paper(own, "Leah Bevan"), on_paper(own, "We don’t keep a record of who adds what")) == (True, True)


def test_a_note_stays_in_the_window_prints_on_one_page_and_is_never_sent(
    priya: Person, given: Given, windows: Windows, tmp_path: Path
) -> None:
    window, asked = windows(priya), list[Request]()
    window.page.on("request", lambda one: asked.append(one))
    page = window.go("take-away")
    page.get_by_label("One thing I see differently").fill(NOTE)
    page.get_by_label("One thing I will take to supervision").fill("A " * 299)
    page.get_by_label("One thing I want someone more senior to know").fill("Of letters.\n" * 12)
    axe(page)

    paper = printed(page)
    with page.expect_download() as kept:
        page.get_by_role("button", name="Keep it as a file").click()
    kept.value.save_as(tmp_path / "note.txt")
    note = (tmp_path / "note.txt").read_text(encoding="utf-8")
    window.enter()
    window.go("take-away")

    assert paper == (1, A4)
    assert (on_paper(page, NOTE), on_paper(page, "Leah Bevan")) == (True, True)
    assert (NOTE in note, "Leah Bevan" in note) == (True, True)
    expect(page.get_by_label("One thing I see differently")).to_have_value(NOTE)
    assert [one.url for one in asked if NOTE in (one.post_data or "") + one.url] == []
    page.get_by_role("button", name="Let it go").click()
    assert page.evaluate("Object.keys(sessionStorage).filter((name) => sessionStorage[name].includes('letters'))") == []


def test_the_note_of_the_day_is_there_on_the_closing_page(priya: Person, given: Given, windows: Windows) -> None:
    window = windows(priya)
    window.go("take-away").get_by_label("One thing I see differently").fill(NOTE)
    page = window.enter()
    turn_to(given, "ended")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(page.get_by_text("Thank you for today")).to_be_visible()
    expect(page.get_by_label("One thing I see differently")).to_have_value(NOTE)
    expect(page.get_by_role("button", name="Print it")).to_be_visible()


def test_without_java_script_there_are_lines_to_write_on(priya: Person, windows: Windows) -> None:
    page = windows(priya, script=False).go("take-away")

    expect(page.get_by_text("write on the lines")).to_be_visible()
    expect(page.locator("textarea")).to_have_count(3)
    assert [page.locator("textarea").nth(n).is_visible() for n in range(3)] == [False] * 3
    assert [page.locator(".take-away__paper").nth(n).is_visible() for n in range(3)] == [True] * 3
    assert page.locator("form[action*='take-away']").count() == 0
