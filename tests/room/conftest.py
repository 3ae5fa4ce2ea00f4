"""The room in real browsers: the house runs as its own process, and everybody has a window of their own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from learning_event.anonymity.seats import to_cookie
from tests.given import PASSWORD, Given
from tests.live.open_house import Guest, OpenHouse, open_house
from tests.people import Person

LAPTOP = {"width": 1366, "height": 768}


@dataclass
class Window:
    """Somebody's window. `complaints` are what the browser itself objected to, such as a broken content policy."""

    page: Page
    event: str
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.page.goto(f"{self.event}/{path}")
        return self.page

    def enter(self) -> Page:
        """The room, with the live line open."""
        page = self.go("room")
        page.get_by_text("Connected", exact=True).wait_for()
        return page


Windows = Callable[..., Window]


@pytest.fixture
def opened(given: Given, tmp_path: Path) -> Iterator[OpenHouse]:
    with open_house(tmp_path, given.event_id) as house:
        yield house


@pytest.fixture
def windows(browser: Browser, opened: OpenHouse) -> Iterator[Windows]:
    """`windows(priya)` is her window; without a person, that of somebody who comes from outside."""
    all_of_them: list[Window] = []

    def window(person: Person | None = None, *, script: bool = True, **more: Any) -> Window:
        context = browser.new_context(java_script_enabled=script, **{"viewport": LAPTOP, **more})
        if person is not None and person.seat:
            context.add_cookies([{"name": "seat", "value": to_cookie(person.seat), "url": opened.url}])
        fresh = Window(context.new_page(), f"{opened.url}/events/{opened.event_id}")
        fresh.page.on("pageerror", lambda problem: fresh.complaints.append(str(problem)))
        fresh.page.on("console", lambda said: _object(fresh, said.text))
        all_of_them.append(fresh)
        return fresh

    yield window
    for one in all_of_them:
        one.page.context.close()
    assert [complaint for one in all_of_them for complaint in one.complaints] == []


@pytest.fixture
def reviewer(opened: OpenHouse, given: Given) -> Guest:
    """Ruth at her desk, over the network."""
    return opened.signed_in(given.reviewer_email, PASSWORD)


def _object(window: Window, said: str) -> None:
    if "Content Security Policy" in said or "TrustedHTML" in said or "Uncaught" in said:
        window.complaints.append(said)
