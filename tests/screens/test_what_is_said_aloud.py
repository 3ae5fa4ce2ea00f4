"""What a screen reader says by itself: a showing once and together, and never while nothing has changed."""

import secrets

import pytest

from tests.live.open_house import Guest
from tests.screens.conftest import Everybody

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LISTEN = """() => {
  window.saidAloud = [];
  for (const region of document.querySelectorAll("[role=status], [aria-live]")) {
    new MutationObserver(() => region.checkVisibility() && saidAloud.push(region.textContent.replace(/\\s+/g, " ").trim()))
      .observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


def test_three_cards_of_one_showing_are_said_in_one_sentence(everybody: Everybody, tom_at_his: Guest) -> None:
    page = everybody.priya.enter()
    page.evaluate(LISTEN)
    for number in range(3):
        tom_at_his.send(
            "observations",
            slip=secrets.token_urlsafe(16),
            kind="happened",
            words=f"The {number}th letter.",
            anchor=f"entry:{everybody.given.entries[number]}",
        )
    everybody.desk.send("showings")
    page.locator("#timeline").get_by_text("The 2th letter.").wait_for()
    page.wait_for_timeout(500)

    said = page.evaluate("saidAloud")

    assert len(said) == 1, said
    assert said[0].startswith("New observations are on the timeline.")
    assert "letter" not in said[0]


def test_the_clock_does_not_talk(everybody: Everybody) -> None:
    """Its minutes are there to be read; a region that said each of them would talk over everybody."""
    everybody.desk.send("activity", activity="writing", minutes="6")
    page = everybody.priya.page
    page.clock.install()
    everybody.priya.enter()
    page.evaluate(LISTEN)
    page.clock.run_for(150_000)
    page.wait_for_timeout(300)

    assert page.evaluate("saidAloud") == []
