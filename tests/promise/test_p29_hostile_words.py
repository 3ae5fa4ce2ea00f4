"""P29, P28, P14: the corpora in every text field; every page shows the text, and nothing runs, breaks a policy or calls anybody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from playwright.sync_api import Browser, Page, Route

from learning_event import store
from learning_event.models import Pseudonym, Statement
from learning_event.web.headers import CONTENT_SECURITY_POLICY
from tests.canary import Canary
from tests.conftest import Seated
from tests.corpora.lines import bundles, everything, kept, scripts
from tests.given import PASSWORD, Given
from tests.live.open_house import OpenHouse, open_house
from tests.people import Person
from tests.promise.hostile_words import prepares, records, says_back, seals, writes
from tests.promise.shown_in_a_browser import Reader, Shape, pages, reader

pytestmark = [pytest.mark.slow, pytest.mark.browser]

SHORT = "\"'><img src=x onerror=alert(1)>"
TYPED = "'\"><img src=x onerror=alert(2)> </textarea><script>alert(3)</script> {{7*7}} & &amp; ŵ"
LONGEST_KEPT_WHOLE = 1400


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
def room(
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


def test_p29_p28_p14_everywhere_it_is_text_and_nothing_else(room: Room) -> None:
    event = f"/events/{room.given.event_id}"
    whole = [line for line in kept() if len(line) <= LONGEST_KEPT_WHOLE]

    for one in room.readers:
        for path in room.pages():
            if one.may_open(path):
                one.opens(path)
        one.opens("/there-is-nothing-here")
    _forms_are_sent(room)
    missed = {}
    for path in ("room", "desk?part=whole", "drafting", "preparing/entries"):
        room.at_ruths.opens(f"{event}/{path}")
        missed[path] = room.at_ruths.canary.misses(room.at_ruths.page, whole)
    _typed_and_shown_live(room)
    seals(room.ruth, room.given)
    for path in ("narrative", "narrative.html", "room", "picture"):
        room.at_priyas.opens(f"{event}/{path}")
    room.at_priyas.opens(f"{event}/narrative.html")
    missed["narrative.html"] = room.at_priyas.canary.misses(room.at_priyas.page, whole)

    assert room.faults == []
    assert {path: lines for path, lines in missed.items() if lines} == {}
    assert room.at_ruths.canary.looked_at > 60


def _forms_are_sent(room: Room) -> None:
    """Short words are taken and shown on the next page; words that are too long come back in the refused form."""
    long = bundles(scripts(), 1300)[0]
    sent: set[Shape] = set()
    for one in room.readers:
        one.sends_every_form(SHORT, SHORT, leaving_out=sent)
        one.sends_every_form(bundles(everything(), 700)[3], long, leaving_out=sent)
        sent |= one.forms.keys()


def _typed_and_shown_live(room: Room) -> None:
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
    page.locator(".timeline, main").get_by_text("alert(3)").first.wait_for()
    room.at_priyas.canary.looks(page)
    assert room.at_priyas.canary.misses(page, [TYPED]) == []


@pytest.mark.parametrize(
    ("policy", "heard"), [("", "a dialog"), (CONTENT_SECURITY_POLICY, "policy broken")], ids=["without", "with"]
)
def test_p29_the_canary_hears_it_when_words_are_not_text(browser: Browser, policy: str, heard: str) -> None:
    """The wrong twin: a page that puts the same payloads in as they are, without our policy and with it."""
    twin = "http://127.0.0.1:9"
    context = browser.new_context()
    canary, page = Canary(context, twin), context.new_page()
    payloads = scripts()[::3]
    told = _seen_by(canary, page, twin, policy, payloads)
    context.close()

    assert len(told) >= len(payloads) // 2
    assert any(heard in fault for faults in told for fault in faults)
    assert any(" holds " in fault for faults in told for fault in faults)


def _seen_by(canary: Canary, page: Page, twin: str, policy: str, payloads: Sequence[str]) -> list[list[str]]:
    """For each payload that the canary notices, what it says; every payload has a page to itself."""

    def answers(route: Route) -> None:
        number = route.request.url.removeprefix(f"{twin}/")
        if route.request.resource_type != "document" or not number.isdigit():
            return route.abort()
        body = f"<!doctype html><main>{payloads[int(number)]}</main>"
        return route.fulfill(content_type="text/html", body=body, headers={"Content-Security-Policy": policy})

    page.route("**/*", answers)
    told = []
    for number in range(len(payloads)):
        page.goto(f"{twin}/{number}")
        canary.looks(page)
        told.append(list(canary.faults))
        canary.faults.clear()
    return [faults for faults in told if faults]
