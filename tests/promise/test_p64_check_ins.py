"""P64: a check-in is a tick for a place and an occasion and nothing else, and no word of the case goes into anybody's calendar."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.models import Base, TimelineEntry
from tests.given import Given
from tests.people import Person
from tests.promise.shelves import in_common, values_of, windows_in
from tests.promise.snapshots import Step, snapshots
from tests.said import FETCH, add, asked, turn_to

BESIDE = {
    "when": "insert into beside values ('{now}')",
    "a request that goes with it": "update support_request set stage = 'late'",
}


def says_more(step: Step) -> bool:
    """Whether a tick changed anything but its own shelf."""
    return {table for (table, _) in step.changed} != {"check_in_done"}


def ticked(house: Flask, leah: Person, given: Given, beside: str = "") -> list[Step]:
    """Two ticks, with a snapshot after each."""
    with snapshots(Path(str(store.engine().url.database))) as trail:
        for occasion in ("soon", "two_weeks"):
            fields = {"occasion": occasion, "done": given.places[0]}
            assert FETCH.send(leah, f"/events/{given.event_id}/supporting/check-ins", **fields).status == 200
            if beside:
                with store.work() as work:
                    work.rows.execute(sa.text(beside.format(now=occasion)))
            trail.snap()
        return trail.steps[1:]


def test_p64_a_tick_changes_its_own_shelf_alone(house: Flask, leah: Person, priya: Person, given: Given) -> None:
    FETCH.send(priya, f"/events/{given.event_id}/support-requests", words="Could we talk?")

    steps = ticked(house, leah, given)

    assert [says_more(step) for step in steps] == [False, False]
    rows = [row for step in steps for row in step.changed.values()]
    assert {frozenset(row) for row in rows} == {frozenset({"place_id", "occasion", "event_id"})}
    with store.look() as shelves:
        request = [dict(row._mapping) for row in shelves.execute(sa.text("select * from support_request"))]
    assert in_common(values_of({"ticks": rows}), values_of({"requests": request})) <= windows_in(
        {given.event_id.encode()}
    )


@pytest.mark.parametrize("beside", BESIDE)
def test_p64_a_tick_that_said_more_would_be_noticed(
    house: Flask, leah: Person, priya: Person, given: Given, beside: str
) -> None:
    FETCH.send(priya, f"/events/{given.event_id}/support-requests", words="Could we talk?")
    with store.work() as work:
        work.rows.execute(sa.text("create table beside (at text)"))

    assert says_more(ticked(house, leah, given, BESIDE[beside])[0])


def test_p64_no_key_leads_from_a_tick_or_a_calendar_to_what_was_written_or_asked() -> None:
    leads = {
        name: {key.column.table.name for key in Base.metadata.tables[name].foreign_keys}
        for name in ("check_in_done", "calendar_link")
    }

    assert leads == {
        "check_in_done": {"place", "learning_event"},
        "calendar_link": {"support_contact", "learning_event"},
    }


def test_p64_no_word_of_the_case_is_in_a_calendar(leah: Person, priya: Person, ruth: Person, given: Given) -> None:
    add(priya, given, "Nobody rang back in March")
    asked(ruth, given, "There was toast by the door.")
    FETCH.send(priya, f"/events/{given.event_id}/support-requests", words="Could we talk?")
    with store.look(given.event_id) as rows:
        records = list(rows.scalars(sa.select(TimelineEntry.words)))
    turn_to(given, "ended")

    body = leah.browser.get(f"/events/{given.event_id}/supporting/check-ins.ics").get_data(as_text=True)

    said = body.replace("\r\n ", "")
    assert said.count("Check-in with your people") == 2
    names = ("Robin", "Leah", "Anita", "Primary school", "Housing", "Class Teacher", "partnership", given.contact_email)
    for words in (*records, *names, "rang back", "toast", "Could we talk"):
        assert words not in said
    for secret in (*given.places, *given.contacts.values(), *given.accounts, given.room_code):
        assert secret not in said
