"""Those of a whole day, each at a browser of their own: two at the desk, the wall, six practitioners and two support contacts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import axe
from tests.day.cast import LAPTOP, Somebody
from tests.running import Running
from tests.whole_day.deeds import Deeds

PATIENCE = 30_000
Look = Callable[[Page, str], None]
Step = Callable[["WholeDay"], None]


# States that a page has only in the middle of a day; each page as it opens is looked at in tests/promise/test_p56_every_screen.py.
PASSING = {
    "a-name-is-found",
    "another-way-to-put-it",
    "desk-held",
    "drawer",
    "room-discussing",
    "paused",
    "desk-gathering",
    "accounts-differ",
    "room-find",
    "saying-it-back",
}


def with_axe(page: Page, name: str) -> None:
    """What a test does on each screen; scripts/pictures.py takes its picture instead."""
    if name in PASSING:
        axe(page)


@dataclass
class Person(Somebody):
    """Somebody who looks at screens by their names; what one of them has seen (`seen` is theirs together), another need not."""

    look: Look = with_axe
    seen: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.page.set_default_timeout(PATIENCE)

    def looks_at(self, name: str) -> None:
        if name not in self.seen:
            self.seen.add(name)
            self.look(self.page, name)

    def opens(self, fold: str | Locator) -> Locator:
        """A fold of the page, if it is not open."""
        found = self.page.locator(fold) if isinstance(fold, str) else fold
        if found.get_attribute("open") is None:
            found.locator("> summary").click()
        return found

    def chooses_first(self, answer: str) -> None:
        """Of a statement: reflects, nearly or differs."""
        self.page.locator(f'input[type="radio"][value="{answer}"]').first.check(force=True)

    def ticks(self, *cards: str) -> None:
        """News may lay the card out afresh in the moment of ticking; then it is ticked again, as a person would."""
        for words in cards:
            box = self.card(words).locator("input[name=rests]")
            for _ in range(3):
                if not box.is_checked():
                    box.click(force=True)
            expect(box).to_be_checked()

    def does(self, words: str, *, within: str, saying: str) -> None:
        """Presses a button within a part of the desk, and waits until it is said that it was done."""
        self.page.locator(within).get_by_role("button", name=words).locator("visible=true").first.click()
        self.sees(saying)

    def card(self, words: str) -> Locator:
        """A slip at the desk by some of its words."""
        return self.page.locator("#rests .observation", has_text=words).first


@dataclass
class WholeDay:
    """The demo at the moment of arriving, and those who come to it."""

    demo: Running
    browser: Browser
    look: Look = with_axe
    everybody: list[Person] = field(default_factory=list)
    deeds: Deeds = field(default_factory=Deeds)

    def __post_init__(self) -> None:
        self.ruth, self.cai, self.leah, self.anita = (self.comes(name) for name in ("Ruth", "Cai", "Leah", "Anita"))
        self.six = [self.comes(name) for name in ("Priya", "Tom", "Ana", "Sam", "Nia", "Joe")]
        self.wall = self.ruth.context.new_page()
        self.wall.set_default_timeout(PATIENCE)

    @property
    def priya(self) -> Person:
        return self.six[0]

    @property
    def tom(self) -> Person:
        return self.six[1]

    @property
    def path(self) -> str:
        """Of the event, from the first stroke."""
        return f"/events/{self.demo.facts['event']}"

    def goes_through(self, *steps: Step) -> None:
        """In this order; what is done in each is known by its name."""
        for step in steps:
            self.deeds.step = step.__name__
            step(self)

    def comes(self, name: str, **more: Any) -> Person:
        seen = self.everybody[0].seen if self.everybody else set()
        context = self.browser.new_context(**{"viewport": LAPTOP, "color_scheme": "light", **more})
        self.deeds.watch(context)
        person = Person(name, context, self.demo.url, look=self.look, seen=seen)
        self.everybody.append(person)
        return person

    def on_the_wall(self, words: str) -> None:
        self.wall.get_by_text(words).locator("visible=true").first.wait_for()

    def looks_at_the_wall(self, name: str) -> None:
        self.wall.set_viewport_size({"width": 1920, "height": 1080})
        self.look(self.wall, name)

    def leaves(self) -> None:
        for person in self.everybody:
            person.context.close()

    @property
    def faults(self) -> list[str]:
        return [fault for person in self.everybody for fault in person.faults]
