"""A whole day in Chromium, from arrival to saying back: two at the desk, the wall, six practitioners, two support contacts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.running import running
from tests.whole_day import afternoon, closing, morning
from tests.whole_day.people import WholeDay

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_a_whole_day(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "arriving") as demo:
        day = WholeDay(demo, browser)
        morning.whole(day)
        afternoon.whole(day)
        closing.whole(day)
        faults = day.faults
        day.leaves()

    assert faults == []
