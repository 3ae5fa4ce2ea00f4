"""One learning event, from the first account to the downloaded paper, at five real browsers side by side."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.day import arriving, getting_ready, the_room, to_paper
from tests.day.cast import Cast
from tests.day.house import an_empty_house, start_code

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_one_learning_event_from_card_to_paper(browser: Browser, tmp_path: Path) -> None:
    with an_empty_house(tmp_path) as url:
        cast = Cast(browser, url)
        event = _everybody_comes_in(cast, tmp_path)
        _the_room_writes(cast, event)
        paper = _the_narrative_is_agreed(cast, event, tmp_path)
        cast.leaves()

    printed = subprocess.run(
        ["pdftotext", "-", "-"], input=paper, capture_output=True, check=True, timeout=30
    ).stdout.decode()
    for words in (to_paper.FIRST, to_paper.NEARLY, the_room.REVISED, "safeguarding lead at school"):
        assert words in " ".join(printed.split()), words
    assert cast.faults == []


def _everybody_comes_in(cast: Cast, folder: Path) -> str:
    """Ruth gets ready until the doors open; two come with cards, one with the room code, and Leah signs in."""
    event = getting_ready.begins(cast.ruth, start_code(folder))
    first_password = getting_ready.says_who_supports(cast.ruth, event)
    getting_ready.lays_out_places(cast.ruth, event)
    getting_ready.plans_the_day(cast.ruth, event)
    getting_ready.brings_in_records(cast.ruth, event)
    cards, room_code = getting_ready.opens_the_doors(cast.ruth, event, folder)
    assert len(cards) == 5
    arriving.with_a_card(cast.priya, cards[0])
    arriving.with_a_card(cast.tom, cards[1], look=False)
    arriving.with_the_room_code(cast, event, room_code)
    arriving.as_support_contact(cast.leah, first_password)
    arriving.asks_for_support(cast)
    return event


def _the_room_writes(cast: Cast, event: str) -> None:
    the_room.begins_writing(cast)
    the_room.writes(cast, event)
    the_room.keeps_unsaved_words(cast.tom)
    the_room.shows(cast, event)
    the_room.accounts_differ(cast, event)
    the_room.changes_own_words(cast)
    the_room.pauses(cast)
    the_room.puts_on_the_wall(cast, event)


def _the_narrative_is_agreed(cast: Cast, event: str, folder: Path) -> bytes:
    to_paper.drafts(cast, event)
    to_paper.says_it_back(cast, event)
    to_paper.closes_and_seals(cast, event)
    return to_paper.takes_it_home(cast, event, folder)
