"""The practitioner's part of the day with JavaScript off: from the card to the paper, by plain forms alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.day.cast import Cast, Somebody
from tests.running import Running, running

WORDS = 'The surveyor moved the bed with his mum. 5 < 6 & "so" <b>on</b>.'
REVISED = "The surveyor came back the same week and moved the bed."

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_practitioner_needs_no_java_script(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "live") as demo:
        cast = Cast(browser, demo.url)
        plain = cast.comes("Plain", java_script_enabled=False)
        _comes_in(plain, demo)
        _adds(plain)
        _signs_in(cast.ruth, demo)
        cast.ruth.presses("Show")
        cast.ruth.sees("Shown, all together and shuffled.")
        _changes(plain, demo)
        _asks_for_support(plain, demo)
        _answers(cast, plain, demo)
        cast.leaves()

    assert cast.faults == []


def _comes_in(plain: Somebody, demo: Running) -> None:
    card = demo.facts["cards"][0]
    plain.goes_to("/")
    plain.fills(code=card["code"])
    plain.presses("Join the learning event")
    plain.presses("Confirm and come in")
    plain.sees("Add an observation")
    plain.sees(card["support_contact"])


def _adds(plain: Somebody) -> None:
    """What is wrong is said beside its field and nothing is lost; a preview; then it is saved."""
    plain.presses("Save observation")
    plain.sees("Please write something first.")
    plain.chooses("kind", "went_well")
    plain.chooses("about", "case")
    plain.fills(words=WORDS)
    plain.presses("Preview")
    plain.sees("As the room will see it")
    assert plain.page.locator("#words").input_value() == WORDS
    plain.presses("Save observation")
    plain.sees("Saved. It will appear with others at the next showing.")


def _signs_in(ruth: Somebody, demo: Running) -> None:
    ruth.goes_to("/sign-in")
    ruth.fills(email=demo.facts["reviewer"]["email"], password=demo.facts["reviewer"]["password"])
    ruth.presses("Sign in")
    ruth.sees("Quiet writing")


def _changes(plain: Somebody, demo: Running) -> None:
    """After the page is opened again it is there, as text; its author can change and withdraw it in the drawer."""
    room = f"/events/{demo.facts['event']}/room"
    plain.goes_to(room)
    plain.sees(WORDS)
    plain.page.get_by_text("Yours, on this screen only").click()
    mine = plain.page.locator("#yours .observations > li").first
    mine.locator("summary").click()
    mine.locator("textarea").fill(REVISED)
    mine.get_by_role("button", name="Save the change").click()
    plain.sees("Saved. It will appear with others at the next showing.")
    plain.page.get_by_text("Yours, on this screen only").click()
    plain.page.locator("#yours").get_by_role("button", name="Withdraw").first.click()
    plain.sees("Withdrawn.")


def _asks_for_support(plain: Somebody, demo: Running) -> None:
    plain.follows("Ask for support")
    plain.fills(words="A word at the break.")
    plain.presses("Ask for a word")
    plain.goes_to(f"/events/{demo.facts['event']}/picture")
    plain.sees("The whole case at a glance")
    plain.goes_to(f"/events/{demo.facts['event']}/hidden")
    plain.sees("Come back")


def _answers(cast: Cast, plain: Somebody, demo: Running) -> None:
    """Saying it back, and the paper."""
    event, ruth = f"/events/{demo.facts['event']}", cast.ruth
    ruth.goes_to(f"{event}/desk")
    ruth.page.locator('input[name="rests"]').first.check()
    ruth.fills(words="In the spring small things brought people closer to Robin.")
    ruth.presses("Add to the narrative")
    ruth.sees("Added to the narrative, as a draft.")
    ruth.presses("Put all drafts to the room")
    ruth.sees("Before the room now.")
    ruth.goes_to(f"{event}/desk")
    ruth.presses("Saying it back")
    ruth.sees("The room is saying it back.")
    plain.goes_to(f"{event}/narrative")
    plain.page.locator('input[type="radio"][value="nearly"]').check(force=True)
    plain.page.locator('textarea[name^="words_"]').fill("They had the time to. Say that.")
    plain.presses("Save my answers")
    plain.sees("Saved.")
    ruth.goes_to(f"{event}/drafting")
    ruth.presses("Close the round")
    ruth.fills(confirmed="Robin")
    ruth.presses("Seal the narrative")
    plain.goes_to(f"{event}/narrative.html")
    plain.sees("They had the time to. Say that.")
    with plain.page.expect_download() as downloaded:
        plain.goes_to(f"{event}/narrative")
        plain.follows("Keep it as a PDF")
    assert Path(downloaded.value.path()).read_bytes().startswith(b"%PDF-")
