"""P30: small signs, quotes, Welsh, emoji and line breaks survive to a CSV and back. Page and paper are proved beside it."""

import csv
import io

import pytest

from tests.door import token_for
from tests.doors.test_importing_entries import imports, upload
from tests.given import Given
from tests.people import Person
from tests.promise.entries_kept import clear, kept

WORDS = (
    "<5 & >3, &amp; stays &amp;",
    "She said \"it's loud\", then 'no'.",
    "Llŷr, Siân a'r ŵyr; Dąbrowicz, Adébáyọ̀, Żółtowski",
    "🏠 🧸 👩‍👧 ❤️",
    "first line\nsecond line\n\nfourth; with, separators\tand more",
    "=1+1 '=2 -3 +4 @home",
    "- one\n- two",
    "“” ‘’ – … as typed",
)


@pytest.mark.parametrize("words", WORDS)
def test_p30_words_survive_to_csv_and_back(ruth: Person, given: Given, words: str) -> None:
    clear(given.event_id)
    ruth.browser.post(
        f"/events/{given.event_id}/preparing/entries",
        data={
            "csrf_token": token_for(ruth), "when": "2024-03", "certainty": "about", "agency": given.agencies["Housing"],
            "source": words.splitlines()[0][:200], "words": words, "child_words": words, "reference": "R-1",
        },
    )  # fmt: skip
    before = kept(given.event_id)
    taken_out = ruth.browser.get(f"/events/{given.event_id}/preparing/entries.csv").get_data()
    clear(given.event_id)

    assert len(before) == 1
    assert upload(ruth, given, taken_out).status_code == 303
    assert kept(given.event_id) == before


def test_p30_a_csv_holds_the_words_as_the_page_shows_them(ruth: Person, given: Given) -> None:
    clear(given.event_id)
    line = '<5 & "six", Llŷr 🏠'
    quoted = line.replace('"', '""')
    assert upload(ruth, given, f'date,agency,source,text\n2024,Housing,log,"{quoted}"\n'.encode()).status_code == 303

    taken_out = ruth.browser.get(f"/events/{given.event_id}/preparing/entries.csv").get_data().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(taken_out, newline="")))
    page = ruth.browser.get(imports(given).removesuffix("/import")).get_data(as_text=True)

    assert [row["text"] for row in rows] == [line]
    assert "&lt;5 &amp; &#34;six&#34;, Llŷr 🏠" in page
