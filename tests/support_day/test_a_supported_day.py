"""Support before, on and after one day, in Chromium: two contacts, five practitioners and the lead reviewer.

With SHOTS=FOLDER each screen is also kept as a picture in four modes, as scripts/pictures_of_a_day.py does it.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.pictures_of_a_day import into
from tests.browser import axe
from tests.needs import needs
from tests.support_day import after, before, on_the_day
from tests.support_day.house import patient_house
from tests.whole_day.people import WholeDay

pytestmark = [pytest.mark.slow, pytest.mark.browser, needs("pdftotext")]

SHOTS = os.environ.get("SHOTS", "")


def _looks(page: Page, name: str) -> None:
    """Nothing on this screen may stand in anybody's way."""
    axe(page)
    if SHOTS:
        into(Path(SHOTS))(page, name)


def test_a_supported_day(browser: Browser, tmp_path: Path) -> None:
    with patient_house(tmp_path) as house:
        day = WholeDay(house, browser, look=_looks)
        codes = before.whole(day, tmp_path)
        on_the_day.whole(day, house, codes)
        after.whole(day, tmp_path)
        faults = day.faults
        day.leaves()

    assert faults == []
