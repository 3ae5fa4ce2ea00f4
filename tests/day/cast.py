"""The cast of a whole day at real browsers, each in a context of their own; whatever a page should not do is written down."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request
from playwright.sync_api import TimeoutError as PatienceEnded

from tests.browser import axe

LAPTOP = {"width": 1366, "height": 768}
HEARS_REFUSALS = "Failed to load resource: the server responded with a status of 4"


@dataclass
class Somebody:
    """One person at one browser. `faults` are console errors, broken policies, errors in scripts and requests to elsewhere."""

    name: str
    context: BrowserContext
    url: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page: Page = self.context.new_page()
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.name}: {error}"))
        self.page.on("request", self._asked)

    def goes_to(self, path: str) -> None:
        """Opens a page of the house."""
        self.page.goto(self.url + path)

    def looks(self) -> None:
        """With axe's eyes: nothing on this screen may stand in anybody's way. The dark is looked at in tests/room."""
        axe(self.page)

    def fills(self, **boxes: str) -> None:
        """Fields by their names in the form."""
        for name, words in boxes.items():
            self.page.locator(f'main [name="{name}"]').locator("visible=true").first.fill(words)

    def chooses(self, name: str, value: str) -> None:
        """One of a group of radio buttons, by its value; its label is what is pressed."""
        self.page.locator(f'main input[name="{name}"][value="{value}"]').first.check(force=True)

    def picks(self, label: str, words: str) -> None:
        """The first option of a list that says these words."""
        box = self.page.get_by_role("combobox", name=label, exact=True).locator("visible=true").first
        box.select_option(value=box.locator("option", has_text=words).first.get_attribute("value"))

    def turns_to(self, part: str) -> None:
        """At the desk, to this part of the timeline. A tick on what stood there before would go with it, so that has to have gone."""
        self.picks("Part of the timeline", part)
        self.page.locator("#part").evaluate("box => box.dataset.before = ''")
        self.presses("Look at it")
        self.page.locator("#part:not([data-before])").wait_for()

    def presses(self, words: str, *, nth: int = 0) -> None:
        """A button by its words."""
        self.button(words).nth(nth).click()

    def button(self, words: str) -> Locator:
        return self.page.get_by_role("button", name=words)

    def follows(self, words: str) -> None:
        """A link by its words."""
        self.page.get_by_role("link", name=words).first.click()

    def sees(self, words: str) -> None:
        """Waits until these words are to be seen."""
        try:
            self.page.get_by_text(words).locator("visible=true").first.wait_for()
        except PatienceEnded as ended:
            here = self.page.locator("body").inner_text()
            raise AssertionError(f"{self.name} at {self.page.url} waited for «{words}» and saw: {here}") from ended

    def does_not_see(self, words: str) -> None:
        assert self.page.get_by_text(words).locator("visible=true").count() == 0, words

    def text_of(self, where: str) -> str:
        return self.page.locator(where).first.inner_text()

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(HEARS_REFUSALS):
            self.faults.append(f"{self.name}: {message.text}")

    def _asked(self, request: Request) -> None:
        here = self.url.partition("://")[2]
        if not request.url.startswith((self.url, f"ws://{here}", "data:", "blob:")):
            self.faults.append(f"{self.name} asked elsewhere: {request.url}")


class Cast:
    """Ruth the lead reviewer, Priya, Tom and Ana the practitioners, and Leah the support contact."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser, self._url = browser, url
        self._look = {"color_scheme": "light", "viewport": LAPTOP, "accept_downloads": True}
        self.everybody: list[Somebody] = []
        self.ruth, self.leah = self.comes("Ruth"), self.comes("Leah")
        self.priya, self.tom, self.ana = self.comes("Priya"), self.comes("Tom"), self.comes("Ana")

    def comes(self, name: str, **more: Any) -> Somebody:
        """Somebody with a fresh browser context."""
        somebody = Somebody(name, self._browser.new_context(**{**self._look, **more}), self._url)
        self.everybody.append(somebody)
        return somebody

    def leaves(self) -> None:
        for somebody in self.everybody:
            somebody.context.close()

    @property
    def faults(self) -> list[str]:
        return [fault for somebody in self.everybody for fault in somebody.faults]
