"""The whole case at a glance: drawn on the server, and the same as a table for whoever does not see the drawing."""

import re

from learning_event import store
from learning_event.models import TimelineEntry
from learning_event.readings.room.picture import picture_of
from tests.given import Given
from tests.people import Person


def test_lanes_stand_in_the_order_of_their_first_entry(given: Given, priya: Person) -> None:
    picture = picture_of(given.event_id)

    assert [lane.name for lane in picture.lanes] == ["Primary school", "Housing"]
    assert [(band.number, band.lines[0]) for band in picture.bands] == [(1, "1. First"), (2, "2. Two houses")]
    assert [mark.mark for mark in picture.marks] == ["exact", "exact", "between"]


def test_the_child_has_a_mark_where_seen_and_a_gap_where_it_is_not_recorded(given: Given, priya: Person) -> None:
    seen, view = picture_of(given.event_id).threads

    assert (seen.name, len(seen.yes), len(seen.no), len(seen.pieces)) == ("Robin seen", 1, 0, 3)
    assert (view.name, len(view.yes), len(view.pieces)) == ("Robin’s view", 0, 3)


def test_drawing_and_table_say_the_same(given: Given, priya: Person) -> None:
    page = priya.browser.get(f"/events/{given.event_id}/picture").get_data(as_text=True)

    drawn = re.findall(r"<title>(.*?)</title><rect", page)
    table = re.findall(r'<tr><th scope="row"><a [^>]*>(.*?)<span.*?</th><td>(.*?)</td><td>(.*?)</td>', page)
    assert drawn == [f"{when}, {agency}: {words}" for when, agency, words in table]


def test_what_has_no_date_is_in_the_table_only(given: Given, priya: Person) -> None:
    with store.work() as work:
        row = work.rows.get_one(TimelineEntry, given.entries[0])
        row.date, row.certainty, row.sort_key = "", "undated", "9999T99:99"

    page = priya.browser.get(f"/events/{given.event_id}/picture").get_data(as_text=True)

    assert len(re.findall("</title><rect", page)) == 2
    assert "no date given<span" in page


def test_words_are_text_in_the_drawing(given: Given, priya: Person) -> None:
    with store.work() as work:
        work.rows.get_one(TimelineEntry, given.entries[0]).words = "</title><script>alert(1)</script>"

    assert "<script>alert" not in priya.browser.get(f"/events/{given.event_id}/picture").get_data(as_text=True)
