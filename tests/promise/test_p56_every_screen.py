"""P56: no serious axe violation on any screen. The days in tests/day look at those of a day, in make test; this at all there are."""

from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser

from tests.browser import axe
from tests.given import PASSWORD, Given
from tests.live.open_house import open_house
from tests.people import Person
from tests.promise.shown_in_a_browser import pages, reader

pytestmark = pytest.mark.browser

FRAGMENTS = ("/timeline", "/room/now", "/room/discussed", "/room/agreed", "/supporting/requests", "/support/strip")


def test_p56_axe_finds_nothing_on_any_page_there_is(
    browser: Browser, house: Flask, given: Given, ruth: Person, priya: Person, tmp_path: Path
) -> None:
    known = {
        "entry_id": given.entries[0],
        "segment_id": given.segments[0],
        "episode_id": given.episodes[0],
        "place_id": given.places[0],
        "contact_id": given.contacts["Leah Bevan"],
        "agency_id": given.agencies["Housing"],
        "body": "other",
    }
    looked_at = set()
    with open_house(tmp_path, given.event_id) as served:
        guests = {
            "ruth": served.signed_in(given.reviewer_email, PASSWORD),
            "priya": served.seated(priya),
            "leah": served.signed_in(given.contact_email, PASSWORD),
        }
        for name, guest in guests.items():
            one = reader(browser, guest)
            for path in pages(house, given, known):
                if not path.endswith(FRAGMENTS) and one.may_open(path) and (name == "priya" or path not in looked_at):
                    one.opens(path)
                    axe(one.page)
                    looked_at.add(path)
            one.opens("/there-is-nothing-here")
            axe(one.page)
            one.context.close()

    assert len(looked_at) > 30
