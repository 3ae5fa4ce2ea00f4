"""Anybody narrows the timeline for themselves: by an address, without JavaScript, on the page, in the picture and on paper."""

import html
import re

import pytest

from learning_event import store
from learning_event.models import Observation, TimelineEntry
from learning_event.models.base import new_id
from tests.given import Given
from tests.people import Person


@pytest.fixture(autouse=True)
def _said(given: Given) -> None:
    """The second and third entry bear on a line of enquiry; the room has added four observations."""
    first, second, _ = given.entries
    with store.work(given.event_id) as work:
        work.rows.get_one(TimelineEntry, second).lines = [2]
        work.rows.get_one(TimelineEntry, given.entries[2]).lines = [1, 2]
        work.rows.get_one(TimelineEntry, given.entries[2]).kind = "handover"
        for kind, words, anchor, ref in (
            ("went_well", "Éva rang <back>.", "entry", first),
            ("got_in_the_way", "The post was slow.", "entry", second),
            ("question", "Who read the letters?", "entry", second),
            ("went_well", "We had time.", "case", ""),
        ):
            row = Observation(
                id=new_id(), event_id=given.event_id, showing=1, kind=kind, words=words, certainty="undated"
            )
            row.anchor, row.anchor_ref = anchor, ref
            work.rows.add(row)


def look(person: Person, given: Given, query: str, path: str = "room") -> str:
    answer = person.browser.get(f"/events/{given.event_id}/{path}{query}", follow_redirects=True)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def in_sight(page: str, given: Given) -> tuple[list[int], list[str]]:
    """Numbers of the entries and first words of the observations that stand on the page."""
    entries = [given.entries.index(found) + 1 for found in re.findall(r'<li class="day" id="entry-(\w+)"', page)]
    shared = page[page.index('id="timeline"') :].partition('class="stays')[0]
    words = re.findall(r'<p class="observation__words">(.*?)</p>', shared, re.S)
    return entries, sorted(html.unescape(re.sub("</?mark>", "", one)).split()[0] for one in words)


ALL = ([1, 2, 3], ["The", "We", "Who", "Éva"])


@pytest.mark.parametrize(
    ("query", "entries", "words"),
    [
        ("", *ALL),
        ("?agency=Housing", [2, 3], ["The", "Who"]),
        ("?observed=went_well", [1], ["We", "Éva"]),
        ("?observed=question&agency=Housing", [2], ["Who"]),
        ("?seen=yes", [1], ["Éva"]),
        ("?seen=not_recorded", [2, 3], ["The", "Who"]),
        ("?line=2", [2, 3], ["The", "Who"]),
        ("?line=1", [3], []),
        ("?entry=handover", [3], []),
        ("?episode=whole", [], ["We"]),
        ("?find=EVA", [1], ["Éva"]),
        ("?find=letters", [2, 3], ["Who"]),
        ("?find=damp", [2], ["The", "Who"]),
        ("?find=nothing+like+it", [], []),
        ("?agency=Nobody&seen=perhaps&line=9&episode=x", *ALL),
    ],
)
def test_only_what_is_asked_for_is_in_sight(
    priya: Person, given: Given, query: str, entries: list[int], words: list[str]
) -> None:
    assert in_sight(look(priya, given, query), given) == (entries, words)


def test_it_is_said_what_is_out_of_sight_and_all_can_be_cleared(priya: Person, given: Given) -> None:
    page = look(priya, given, "?agency=Housing")

    assert "2 entries match. The others are out of sight on your screen only." in page
    assert '<option value="Housing" selected>' in page
    assert re.search(r"data-clear>Clear all", page)
    assert re.search(r"data-clear hidden>Clear all", look(priya, given, ""))
    assert f'href="/events/{given.event_id}/picture?agency=Housing"' in page


def test_what_is_asked_for_is_kept_by_a_correction_and_by_then_view_without_javascript(
    priya: Person, given: Given
) -> None:
    page = look(priya, given, "?agency=Housing&find=damp")
    strange = look(priya, given, "?find=%22%3E%26")

    assert (
        f'href="?agency=Housing&amp;find=damp&amp;kind=correction&amp;anchor=entry:{given.entries[1]}#compose"' in page
    )
    then = page.split('id="then"', 1)[1].split("</form>")[0]
    assert '<input type="hidden" name="agency" value="Housing"><input type="hidden" name="find" value="damp">' in then
    assert '<input type="hidden" name="find" value="&#34;&gt;&amp;">' in strange.split('id="then"', 1)[1]
    back = look(priya, given, "?agency=Housing&then=2024-06-01").split('id="then"', 1)[1].split("</form>")[0]
    assert f'href="/events/{given.event_id}/room?agency=Housing#timeline"' in back


def test_what_was_looked_for_is_marked_and_still_only_text(priya: Person, given: Given) -> None:
    page = look(priya, given, "?find=%3Cback%3E+eva")

    assert "<mark>Éva</mark> rang <mark>&lt;back&gt;</mark>." in page
    assert 'value="&lt;back&gt; eva"' in page


def test_what_an_address_asks_in_vain_is_left_out_with_a_sentence(priya: Person, given: Given) -> None:
    assert "Something in this address is not known here any more, so it was left out." in look(
        priya, given, "?agency=X"
    )
    assert "This date was not understood, so it was left out." in look(priya, given, "?date=31.2.")
    assert "was left out" not in look(priya, given, "?find=x&something=else&kind=question")


def test_a_date_leads_to_the_first_entry_on_or_after_it(priya: Person, given: Given) -> None:
    answer = priya.browser.get(f"/events/{given.event_id}/room?agency=Housing&date=2024-04-03")

    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        f"/events/{given.event_id}/room?agency=Housing#entry-{given.entries[2]}",
    )


def test_the_picture_and_its_table_have_the_same_entries_in_the_same_order(priya: Person, given: Given) -> None:
    for query in ("", "?agency=Housing", "?seen=yes", "?find=letters", "?episode=whole"):
        listed = [given.entries[n - 1] for n in in_sight(look(priya, given, query), given)[0]]
        page = look(priya, given, query, "picture")

        drawing, table = page[: page.index('id="table"')], page[page.index('id="table"') :]
        assert re.findall(r'<a class="picture__to" href="[^"]*#entry-(\w+)"', drawing) == listed, query
        assert re.findall(r'<a href="[^"]*#entry-(\w+)"', table) == listed, query


def test_paper_has_what_is_in_sight_and_says_when_it_is_a_part(priya: Person, ruth: Person, given: Given) -> None:
    whole, part = (
        look(priya, given, "", "timeline/print"),
        look(ruth, given, "?agency=Housing&paper=a3", "timeline/print"),
    )

    assert in_sight(whole, given) == ALL
    assert in_sight(part, given) == ([2, 3], ["The", "Who"])
    assert ("sheet--a4" in whole, "sheet--a3" in part) == (True, True)
    assert ("This is a part of the timeline." in whole, "Asked for: agency: Housing." in part) == (False, True)


def test_what_is_held_is_on_no_paper(priya: Person, given: Given) -> None:
    with store.work(given.event_id) as work:
        for row in work.rows.query(Observation).filter_by(event_id=given.event_id, kind="question"):
            row.held = "Somebody is named in it."

    assert "Who read the letters?" not in look(priya, given, "", "timeline/print")


def test_max_prints_nothing(max_: Person, given: Given) -> None:
    assert max_.browser.get(f"/events/{given.event_id}/timeline/print").status_code == 403
