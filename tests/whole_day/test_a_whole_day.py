"""A whole day in Chromium, from arrival to saying back: two at the desk, the wall, six practitioners, two support contacts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.programs import ROOT
from tests.running import running
from tests.whole_day.controls import CONTROLS, ELSEWHERE, ways_not_taken, ways_to_send
from tests.whole_day.people import WholeDay
from tests.whole_day.the_day import STEPS

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_whole_day_uses_every_control(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "arriving") as demo:
        day = WholeDay(demo, browser)
        day.goes_through(*STEPS)
        faults = day.faults
        day.leaves()

    assert faults == []
    assert [control.name for control in CONTROLS if not control.was_used(day.deeds)] == []
    assert ways_not_taken(day.deeds) - set(ELSEWHERE) == set()


def test_what_the_day_has_no_use_for_is_used_elsewhere() -> None:
    assert set(ELSEWHERE) - set(ways_to_send()) == set()
    assert [file for way, file in ELSEWHERE.items() if way.rpartition("/")[2] not in (ROOT / file).read_text()] == []
