"""A support contact's check-ins: what is due, ticked without names, and the same days in a calendar."""

import re

import pytest
import sqlalchemy as sa
from flask import Flask
from icalendar import Calendar
from vobject import readOne

from learning_event import store
from learning_event.actions.after.afterwards import settle_days
from learning_event.models import Base, CheckInDone, EventRole, Place, SupportContact
from learning_event.people import Reviewer
from tests.door import DONE, Door, token_for
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, add, read


def home(given: Given) -> str:
    return f"/events/{given.event_id}/supporting"


@pytest.fixture
def settled(given: Given) -> None:
    settle_days(Reviewer(given.event_id, given.accounts[0]), {"published_on": "2025-06-25"})


def ticks() -> set[tuple[str, str]]:
    with store.look() as rows:
        return {
            (place, occasion) for place, occasion in rows.execute(sa.select(CheckInDone.place_id, CheckInDone.occasion))
        }


def test_three_occasions_with_people_as_numbers(leah: Person, given: Given, settled: None) -> None:
    page = read(leah, given, "supporting/check-ins")

    for words in (
        "From 13 March 2025 to 14 March 2025",
        "From 26 March 2025 to 28 March 2025",
        "From 18 June 2025 to 24 June 2025",
    ):
        assert words in page
    assert [page.count(f"<span>Primary school, {n}") for n in (1, 2, 3)] == [3, 3, 0]
    assert "Class Teacher" not in page
    assert "Housing" not in page


def test_without_a_day_of_publication_that_is_said(leah: Person, given: Given) -> None:
    assert "Its day is not settled yet" in read(leah, given, "supporting/check-ins")


def test_ticks_are_exactly_those_that_were_sent(door: Door, leah: Person, given: Given) -> None:
    first, second = given.places[0], given.places[2]

    assert door.send(leah, f"{home(given)}/check-ins", occasion="soon", done=first) == DONE
    assert ticks() == {(first, "soon")}
    assert door.send(leah, f"{home(given)}/check-ins", occasion="two_weeks", done=second) == DONE
    assert door.send(leah, f"{home(given)}/check-ins", occasion="soon") == DONE
    assert ticks() == {(second, "two_weeks")}
    assert door.send(leah, f"{home(given)}/check-ins", occasion="soon", done=given.places[1]).status == 404
    assert door.send(leah, f"{home(given)}/check-ins", occasion="ever", done=first).status == 400
    assert ticks() == {(second, "two_weeks")}


def test_both_of_them_by_one_press(leah: Person, given: Given) -> None:
    both = ",".join((given.places[0], given.places[2]))

    assert FETCH.send(leah, f"{home(given)}/check-ins", occasion="soon", done=both) == DONE

    page = read(leah, given, "supporting/check-ins")
    assert page.count(" checked>") == 2
    assert "<span>Done</span>" in page


def test_a_tick_says_neither_when_nor_what() -> None:
    assert [column.name for column in Base.metadata.tables["check_in_done"].columns] == [
        "place_id",
        "occasion",
        "event_id",
    ]


def test_whoever_stands_in_speaks_with_the_people_of_whoever_has_gone(leah: Person, given: Given) -> None:
    anita, leah_id = given.contacts["Anita Shah"], given.contacts["Leah Bevan"]
    assert "Housing" not in read(leah, given, "supporting/check-ins").partition("<main")[2]
    with store.work(given.event_id) as work:
        gone = work.rows.get_one(SupportContact, anita)
        gone.answered, gone.stand_in_id = "left", leah_id

    page = read(leah, given, "supporting/check-ins")

    assert page.count('<span>Housing, 1<span class="choice__hint">for Anita Shah</span>') == 2, "publication has no day"
    assert FETCH.send(leah, f"{home(given)}/check-ins", occasion="soon", done=given.places[1]) == DONE


def test_a_closed_place_leaves_the_others_their_numbers(leah: Person, given: Given) -> None:
    with store.work(given.event_id) as work:
        work.rows.get_one(Place, given.places[0]).state = "closed"

    page = read(leah, given, "supporting/check-ins")

    assert "Primary school, 1" not in page
    assert "<span>Primary school, 2" in page


def test_the_file_is_a_calendar_to_two_libraries_and_to_the_letter(
    leah: Person, priya: Person, ruth: Person, given: Given, settled: None
) -> None:
    add(priya, given, "Nobody rang back")
    FETCH.send(ruth, f"/events/{given.event_id}/showings")

    answer = leah.browser.get(f"{home(given)}/check-ins.ics")

    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    _is_a_calendar(answer.data)
    spans = [(str(one.start), str(one.end)) for one in Calendar.from_ical(answer.data).events]
    assert spans == [("2025-03-13", "2025-03-15"), ("2025-03-26", "2025-03-29"), ("2025-06-18", "2025-06-25")]
    for word in ("Robin", "Nobody rang back", "Leah", "Primary school", given.contact_email, "partnership", "ALARM"):
        assert word.encode() not in answer.data


def test_the_same_days_keep_their_keys_when_they_change(leah: Person, given: Given, settled: None) -> None:
    before = _keys(leah, given)
    settle_days(Reviewer(given.event_id, given.accounts[0]), {"published_on": "2025-07-25"})

    assert _keys(leah, given) == before
    assert len(set(before)) == 3


def _keys(leah: Person, given: Given) -> list[str]:
    body = leah.browser.get(f"{home(given)}/check-ins.ics").data
    return [str(one["uid"]) for one in Calendar.from_ical(body).events]


def _is_a_calendar(body: bytes) -> None:
    """RFC 5545: lines end in CRLF and have at most 75 octets; the whole and each event have a key, each event a stamp, and days as days."""
    lines = body.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert (lines[0], lines[-2]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR")
    assert [lines.count(line) for line in (b"VERSION:2.0", b"METHOD:PUBLISH", b"BEGIN:VEVENT", b"END:VEVENT")] == [
        1,
        1,
        3,
        3,
    ]
    for name in (
        rb"UID:[0-9a-f]{32}@learning-event$",
        rb"DTSTAMP:\d{8}T\d{6}Z$",
        rb"DTSTART;VALUE=DATE:\d{8}$",
        rb"DTEND;VALUE=DATE:\d{8}$",
        rb"SUMMARY:",
    ):
        assert len([line for line in lines if re.match(name, line)]) == (4 if name.startswith(b"UID") else 3), name
    read_again = readOne(body.decode())
    read_again.validate(raiseException=True)
    assert [event.summary.value for event in read_again.vevent_list] == [
        str(event["summary"]) for event in Calendar.from_ical(body).events
    ]


@pytest.fixture
def address(leah: Person, given: Given) -> str:
    """Where the calendar is fetched; the page shows it once."""
    made = leah.browser.post(f"{home(given)}/calendar-link", data={"csrf_token": token_for(leah)})
    found = re.search(r'<code class="check-in__address">http://localhost(/calendar/[\w-]{43}\.ics)</code>', made.text)
    assert found is not None, made.text
    assert found[1] not in read(leah, given, "supporting/check-ins")
    return found[1]


def test_whoever_has_the_address_needs_no_sign_in(max_: Person, given: Given, address: str) -> None:
    answer = max_.browser.get(address)

    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    assert len(Calendar.from_ical(answer.data).events) == 2
    assert given.event_id not in answer.text.replace("\r\n ", "").partition("SUMMARY")[0]


def test_the_address_is_kept_nowhere(address: str) -> None:
    secret = address.removeprefix("/calendar/").removesuffix(".ics")

    with store.engine().connect() as line:
        kept = [
            repr(row)
            for table in Base.metadata.sorted_tables
            for row in line.execute(sa.select(sa.text("*")).select_from(table))
        ]

    assert [row for row in kept if secret in row] == []


def test_another_address_ends_the_one_before_and_it_can_be_ended(
    door: Door, leah: Person, max_: Person, given: Given, address: str
) -> None:
    assert door.send(leah, f"{home(given)}/calendar-link") == DONE
    assert max_.browser.get(address).status_code == 404
    second = FETCH.send(leah, f"{home(given)}/calendar-link").facts["address"].partition("localhost")[2]
    assert max_.browser.get(second).status_code == 200

    assert door.send(leah, f"{home(given)}/calendar-link/withdrawal") == DONE

    assert max_.browser.get(second).status_code == 404
    assert door.send(leah, f"{home(given)}/calendar-link/withdrawal") == DONE
    wrong = max_.browser.get(f"/calendar/{'x' * 43}.ics")
    assert (wrong.status_code, wrong.text) == (404, max_.browser.get(second).text)


def test_it_ends_with_their_part(max_: Person, given: Given, address: str) -> None:
    with store.work() as work:
        work.rows.execute(sa.delete(EventRole).where(EventRole.account_id == given.accounts[1]))

    assert max_.browser.get(address).status_code == 404


def test_nobody_else_sees_them(house: Flask, priya: Person, ruth: Person, given: Given) -> None:
    for person in (priya, ruth):
        assert person.browser.get(f"{home(given)}/check-ins").status_code == 403
        assert person.browser.get(f"{home(given)}/check-ins.ics").status_code == 403
