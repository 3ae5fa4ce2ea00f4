"""P30: `<5`, `&`, quotes, Welsh, emoji and line breaks survive from the form to the page, the paper and back. CSV stands beside it."""

import html
import subprocess

from tests.canary import flat
from tests.door import Door
from tests.doors.test_sealing import seal
from tests.given import Given
from tests.people import Person
from tests.said import asked, read, shown

TYPED = 'Toes <5 & cold, &amp; "so" he said; it\'s Siân o Lŷn, Tŵr Gŵyl 🧡\nsecond line\n\nthird {{7*7}} <b>on</b>'
ON_PAPER = TYPED.replace("🧡", "[orange heart]")


def test_p30_words_survive_to_the_page_and_to_the_paper(given: Given, ruth: Person, priya: Person) -> None:
    door, event = Door("form"), f"/events/{given.event_id}"
    at = shown(ruth, given, priya, TYPED, keep_names="yes")
    statement = asked(ruth, given, TYPED, f"observation:{at}", episode=given.episodes[0])
    door.send(priya, f"{event}/statements/{statement}/answers", answer="differs", words=TYPED)
    on_screen = flat(html.unescape(read(priya, given, "room")))
    door.send(ruth, f"{event}/statements/closing")
    assert seal(door, ruth, given).status == 200

    as_page = flat(html.unescape(read(priya, given, "narrative.html")))
    paper = subprocess.run(
        ["pdftotext", "-raw", "-", "-"],
        input=priya.browser.get(f"{event}/narrative.pdf").data,
        capture_output=True,
        check=True,
        timeout=60,
    ).stdout.decode()

    assert flat(TYPED) in on_screen
    assert as_page.count(flat(TYPED)) >= 3
    assert flat(paper).count(flat(ON_PAPER)) >= 3


def test_p30_line_breaks_are_kept(given: Given, ruth: Person, priya: Person) -> None:
    shown(ruth, given, priya, TYPED, keep_names="yes")

    assert "Gŵyl 🧡\nsecond line\n\nthird" in html.unescape(read(priya, given, "room"))
