"""What the look at a screen finds on a page that has everything wrong with it, so that its silence means something."""

import pytest
from playwright.sync_api import Browser

from tests.screens.looking import WIDE, as_told, crowded

pytestmark = pytest.mark.browser

WRONG = """<!doctype html><html lang="en"><title>Wrong</title><body style="margin: 0">
<h1>One</h1><h1>Two</h1><main>Here</main><main>There</main>
<nav aria-label="Ways"><a href="#a">Away</a></nav><nav aria-label="Ways"><a href="#b">Beyond</a></nav>
<button style="inline-size: 3rem; block-size: 3rem"></button><div role="alert">Listen!</div>
<div role="status"><ol class="timeline"><li>All of it</li></ol></div>
<p style="inline-size: 40rem">Wide</p><p style="inline-size: 4rem; overflow: hidden; white-space: nowrap">Cut off at its end</p>
<p style="block-size: 1rem; overflow: hidden">Cut<br>off<br>below</p>
<div style="position: relative; block-size: 3rem"><button>Under it</button>
<div style="position: absolute; inset: 0; background: silver">Over it</div></div></body></html>"""
TOLD = {
    "button without a name",
    "2 × main",
    "2 × first heading",
    "two landmarks are one another’s namesake: ('navigation', 'Ways')",
    "two landmarks are one another’s namesake: ('main', '')",
    "a region breaks in",
    "a whole timeline is said aloud when it changes",
}


def test_each_thing_is_found(browser: Browser) -> None:
    page = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    page.set_content(WRONG)

    told, seen = set(as_told(page)), crowded(page)
    page.close()

    assert told == TOLD
    assert {one.partition(":")[0] for one in seen} == {
        "the page is 640 wide",
        "out to the side",
        "cut",
        "cut below",
        "covered",
    }
