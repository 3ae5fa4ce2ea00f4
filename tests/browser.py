"""A real browser for the tests, Chromium, Chrome or Edge as found on the machine, and axe to look at its pages."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

# The same browser without its own windows first: the others draw an address bar nobody looks at, for twice the work.
ON_THE_PATH = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
)
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# No sandbox, because CI runs as root; the rest keeps the browser from talking to anybody but the server under test.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}
OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
AXE = Axe().axe_script
# Colours that are on their way to others arrive at once. Only what is wrong is put into words: all that is right takes as long again.
LOOK = """runOnly => {
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  return axe.run({ runOnly, resultTypes: ["violations"] }).then(found => found.violations);
}"""
# How long anything may take on a busy machine before it counts as not happening; a page's own waits are as long.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser a test worker; every person in a test gets a context of their own from it."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(args=FLAGS, executable_path=program(playwright.chromium.executable_path))
        yield opened
        opened.close()


def axe(page: Page, *, only: str = "") -> None:
    """Fails with every violation on the page: the rule, what it asks, and where it is broken. `only` names a single rule."""
    _look(page, {"type": "rule", "values": [only]} if only else EVERYTHING)


def axe_in_the_dark(page: Page) -> None:
    """The same page in its dark colours, by the rules that colours decide; then it is light again."""
    page.emulate_media(color_scheme="dark")
    _look(page, OF_COLOURS)
    page.emulate_media(color_scheme="light")


def axe_in_forced_colours(page: Page) -> None:
    """As Windows' high contrast has it, by the same rules; then its own colours are back."""
    page.emulate_media(forced_colors="active")
    _look(page, OF_COLOURS)
    page.emulate_media(forced_colors="none")


def _look(page: Page, rules: dict[str, Any]) -> None:
    page.evaluate(AXE)
    violations = page.evaluate(LOOK, rules)
    assert not violations, f"{page.url}\n" + "\n".join(_readable(violation) for violation in violations)


def program(own_download: str) -> str:
    """The first browser there is: the one named, else the machine's, else one that Playwright was told to bring."""
    for found in (os.environ.get("CHROMIUM_PATH"), *map(shutil.which, ON_THE_PATH), *ELSEWHERE, own_download):
        if found and Path(found).exists():
            return found
    why = "No Chromium, Chrome or Edge was found. CHROMIUM_PATH can say where one is."
    if os.environ.get("CI") == "true":
        pytest.fail(why, pytrace=False)
    pytest.skip(why)


def _readable(violation: dict[str, Any]) -> str:
    places = "\n".join(f"    {' '.join(map(str, node['target']))}: {node['html']}" for node in violation["nodes"])
    return f"  {violation['id']} ({violation['impact']}): {violation['help']}\n{places}"
