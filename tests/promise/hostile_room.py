"""A learning event full of hostile words, and those who open its pages in a real browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from playwright.sync_api import Browser

from learning_event import store
from learning_event.models import Pseudonym, Statement
from tests.conftest import Seated
from tests.given import PASSWORD, Given
from tests.live.open_house import OpenHouse, open_house
from tests.people import Person
from tests.promise.hostile_words import prepares, records, says_back, writes
from tests.promise.shown_in_a_browser import Reader, pages, reader

TYPED = "'\"><img src=x onerror=alert(2)> </textarea><script>alert(3)</script> {{7*7}} & &amp; ŵ"


@dataclass
class Room:
    """A learning event full of hostile words, and those who open its pages."""

    house: Flask
    given: Given
    ruth: Person
    priya: Person
    served: OpenHouse
    at_ruths: Reader
    at_priyas: Reader
    at_leahs: Reader

    @property
    def readers(self) -> tuple[Reader, ...]:
        return self.at_ruths, self.at_priyas, self.at_leahs

    @property
    def faults(self) -> list[str]:
        return [fault for one in self.readers for fault in one.canary.faults]

    def pages(self) -> list[str]:
        with store.look(self.given.event_id) as rows:
            statement, name = (
                rows.scalars(sa.select(Statement.id)).first(),
                rows.scalars(sa.select(Pseudonym.id)).first(),
            )
        given = self.given
        known = {
            "entry_id": given.entries[0],
            "segment_id": given.segments[0],
            "episode_id": given.episodes[0],
            "place_id": given.places[0],
            "contact_id": given.contacts["Leah Bevan"],
            "agency_id": given.agencies["Housing"],
            "statement_id": statement or "",
            "name_id": name or "",
        }
        return list(pages(self.house, given, known))


@pytest.fixture
def hostile_room(
    browser: Browser, house: Flask, given: Given, seated: Seated, ruth: Person, priya: Person, tmp_path: Path
) -> Iterator[Room]:
    seats = [priya, seated("Tom", 1), seated("Ana", 2)]
    prepares(ruth, given)
    records(ruth, given)
    writes(ruth, seats, given)
    says_back(ruth, seats, given)
    with open_house(tmp_path, given.event_id) as served:
        guests = (
            served.signed_in(given.reviewer_email, PASSWORD),
            served.seated(priya),
            served.signed_in(given.contact_email, PASSWORD),
        )
        readers = [reader(browser, guest) for guest in guests]
        yield Room(house, given, ruth, priya, served, *readers)
        for one in readers:
            one.context.close()


def types_and_shows_live(room: Room) -> None:
    """By hand: the preview that script draws, the observation that news brings, and the drawer."""
    page, event = room.at_priyas.page, f"/events/{room.given.event_id}"
    room.at_ruths.opens(f"{event}/desk")
    room.at_ruths.page.get_by_role("button", name="Quiet writing").first.click()
    room.at_priyas.opens(f"{event}/room")
    page.locator("#words").fill(TYPED)
    page.locator(".observation__words", has_text="alert(3)").first.wait_for()
    room.at_priyas.canary.looks(page)
    page.get_by_role("button", name="Save observation").click()
    page.get_by_text("Saved. It will appear").locator("visible=true").first.wait_for()
    room.at_ruths.page.get_by_role("button", name="Show").first.click()
    page.locator(".timeline, main").get_by_text("alert(3)").locator("visible=true").first.wait_for()
    room.at_priyas.canary.looks(page)
    assert room.at_priyas.canary.misses(page, [TYPED]) == []
