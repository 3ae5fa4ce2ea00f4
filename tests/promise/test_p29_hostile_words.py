"""P29, P28, P14: the corpora in every text field; every page shows the text, and nothing runs, breaks a policy or calls anybody."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Page, Route

from learning_event.web.headers import CONTENT_SECURITY_POLICY
from tests.canary import Canary
from tests.corpora.lines import kept, scripts
from tests.promise.hostile_room import Room, types_and_shows_live
from tests.promise.hostile_room import hostile_room as hostile_room
from tests.promise.hostile_words import seals

pytestmark = [pytest.mark.slow, pytest.mark.browser]

LONGEST_KEPT_WHOLE = 1400


def test_p29_p28_p14_where_everybody_looks_it_is_text_and_nothing_else(hostile_room: Room) -> None:
    """All of the corpora on the pages of the day; tests/attack goes through every page and every form there is."""
    room, whole = hostile_room, [line for line in kept() if len(line) <= LONGEST_KEPT_WHOLE]
    missed = {}

    for name, one, paths in (
        ("Ruth", room.at_ruths, ("room", "desk?part=whole", "drafting", "wall", "preparing", "preparing/entries")),
        ("Priya", room.at_priyas, ("room", "picture", "narrative")),
        ("Leah", room.at_leahs, ("supporting",)),
    ):
        for path in paths:
            one.opens(f"/events/{room.given.event_id}/{path}")
            if path in ("room", "desk?part=whole", "preparing/entries"):
                missed[name, path] = one.canary.misses(one.page, whole)
    types_and_shows_live(room)
    seals(room.ruth, room.given)
    room.at_priyas.opens(f"/events/{room.given.event_id}/narrative.html")
    missed["Priya", "narrative.html"] = room.at_priyas.canary.misses(room.at_priyas.page, whole)

    assert room.faults == []
    assert {where: len(lines) for where, lines in missed.items()} == dict.fromkeys(missed, 0)
    assert len(missed) == 5


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
