"""Until when a learning event is kept: said in plain words, changed with a reason, reminded of, and a register of what is erased."""

import datetime as dt
from pathlib import Path

import pytest
from flask import Flask

from learning_event import store
from learning_event.anonymity.seats import to_cookie
from learning_event.models import Account, LearningEvent
from learning_event.readings.staff.audit import record_shown
from learning_event.safe.scope import keyring
from learning_event.web.keeping.clock import today
from tests.conftest import signed_in
from tests.door import Door, refused
from tests.given import PASSWORD, PASSWORD_HASH, Given, a_learning_event
from tests.people import Person
from tests.promise.erasable import sealed_event
from tests.said import read

DAY = dt.timedelta(days=1)


def kept_until(given: Given, day: dt.date) -> None:
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).retention_date = day.isoformat()


def test_the_page_says_what_is_held_and_until_when(ruth: Person, given: Given) -> None:
    page = read(ruth, given, "keeping")

    for words in (
        "Kept until 10 December 2025, that day included.",
        "Who wrote what",
        "Not held at all, at any time.",
        "Until the narrative is sealed.",
        "They hold sealed records and no keys",
        "The narrative is not sealed yet, so nothing is erased.",
    ):
        assert words in page


def test_another_date_needs_a_reason_that_stays_beside_it(door: Door, ruth: Person, given: Given) -> None:
    where, later = f"/events/{given.event_id}/keeping/date", (today() + 400 * DAY).isoformat()

    lacking = door.send(ruth, where, retention_date=later, date_reason="", password=PASSWORD)
    done = door.send(ruth, where, retention_date=later, date_reason="The coroner asked for a year", password=PASSWORD)

    assert (lacking.status, set(lacking.errors)) == (400, {"date_reason"})
    assert done.status == 200
    page = read(ruth, given, "keeping")
    assert "The coroner asked for a year" in page
    assert "Lead reviewer" in page
    assert record_shown(most=1)[0].deed == "retention date changed"


def test_a_day_that_is_over_and_the_day_itself_cannot_be_chosen(door: Door, ruth: Person, given: Given) -> None:
    where = f"/events/{given.event_id}/keeping/date"

    for day in ("2025-03-12", "2025-12-10", (today() - DAY).isoformat(), "31 2", ""):
        outcome = door.send(ruth, where, retention_date=day, date_reason="Because", password=PASSWORD)
        assert (outcome.status, set(outcome.errors)) == (400, {"retention_date"}), day


def test_once_people_were_told_the_date_changes_only_with_a_reason(ruth: Person, given: Given) -> None:
    event = f"/events/{given.event_id}/preparing/event"
    typed = {"child": "Robin", "review_type": "lcspr", "purpose": "To understand.", "held_on": "2025-03-12"}
    lines = {f"line_{n}": f"Line {n}?" for n in (1, 2, 3)}
    period = {"period_start": "2024-03-01", "period_end": "2024-11-30"}

    outcome = Door("fetch").send(ruth, event, retention_date="2031-01-01", **typed, **lines, **period)
    same = Door("fetch").send(ruth, event, retention_date="2025-12-10", **typed, **lines, **period)

    assert (outcome.status, set(outcome.errors)) == (400, {"retention_date"})
    assert same.status == 200


@pytest.mark.parametrize(
    ("left", "says"),
    [(31, ""), (30, "30 days from today"), (1, "one day from today"), (0, "today is the last day"), (-1, "has passed")],
)
def test_desk_and_list_remind_from_thirty_days_before(ruth: Person, given: Given, left: int, says: str) -> None:
    kept_until(given, today() + left * DAY)

    for page in (read(ruth, given, "desk"), ruth.browser.get("/events").get_data(as_text=True)):
        assert ("Nothing is erased by itself" in page) == bool(says)
        assert says in page


def test_under_hold_the_reminder_says_that_it_is_kept(ruth: Person, given: Given) -> None:
    kept_until(given, today() - DAY)
    with store.work(given.event_id) as work:
        work.rows.get_one(LearningEvent, given.event_id).hold = True

    assert "A legal hold stands, so it is kept until the hold is lifted." in read(ruth, given, "desk")


def test_a_support_contact_is_not_reminded_and_settles_nothing(leah: Person, given: Given) -> None:
    assert "Nothing is erased by itself" not in leah.browser.get("/events").get_data(as_text=True)
    assert leah.browser.get(f"/events/{given.event_id}/keeping").status_code == 403


def test_a_hold_stands_once_and_is_lifted_once(door: Door, ruth: Person, given: Given) -> None:
    where = f"/events/{given.event_id}/keeping/hold"
    typed = {"hold_reason": "The court asks for it", "password": PASSWORD}

    assert door.send(ruth, f"{where}/lifting", **typed) == refused("There is no legal hold.", 409)
    assert door.send(ruth, where, **typed).status == 200
    assert door.send(ruth, where, **typed) == refused("A legal hold stands already.", 409)
    assert "The court asks for it" in read(ruth, given, "keeping")
    assert door.send(ruth, f"{where}/lifting", **typed).status == 200
    assert [one.deed for one in record_shown(most=2)] == ["legal hold lifted", "legal hold set"]


@pytest.fixture
def erased(house: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Given, Person]:
    """An event that its lead reviewer has erased."""
    monkeypatch.setitem(house.config, "DATA", tmp_path)
    gone, _ = sealed_event()
    lead = signed_in(house, "Ruth", gone.reviewer_email)
    typed = {"confirmed": "Kestrel", "policy": "Schedule 4.2", "password": PASSWORD}
    assert Door("form").send(lead, f"/events/{gone.event_id}/erasure", **typed).next_page == "/erasures"
    return gone, lead


def test_whoever_erased_it_finds_the_certificate_in_the_register(erased: tuple[Given, Person]) -> None:
    gone, lead = erased

    page = lead.browser.get("/erasures").get_data(as_text=True)
    paper = lead.browser.get(f"/erasures/{gone.event_id}/certificate.pdf")

    assert "Schedule 4.2" in page
    assert (paper.status_code, paper.mimetype, paper.data[:5]) == (200, "application/pdf", b"%PDF-")
    assert "/erasures" in lead.browser.get("/events").get_data(as_text=True)


def test_its_pages_say_erased_to_whoever_erased_it_and_are_unknown_to_all_others(
    erased: tuple[Given, Person], ruth: Person, leah: Person, priya: Person, max_: Person
) -> None:
    gone, lead = erased
    on = keyring().erased_on(gone.event_id)
    assert on is not None

    theirs = lead.browser.get(f"/events/{gone.event_id}/desk")
    assert theirs.status_code == 410
    assert f"This learning event was erased on {on.day} {on:%B %Y}." in theirs.get_data(as_text=True)
    for other in (ruth, leah, priya):
        assert other.browser.get(f"/events/{gone.event_id}/desk").status_code == 404
        assert other.browser.get(f"/erasures/{gone.event_id}/certificate.pdf").status_code in (403, 404)
    assert max_.browser.get(f"/events/{gone.event_id}/desk").status_code == 403
    assert "Schedule 4.2" not in ruth.browser.get("/erasures").get_data(as_text=True)


def test_an_administrator_sees_every_erasure(house: Flask, erased: tuple[Given, Person]) -> None:
    gone, _ = erased
    with store.work() as work:
        work.rows.add(
            Account(
                email="ada@example.org",
                name="Ada",
                password_hash=PASSWORD_HASH,
                session_key="k" * 32,
                administrator=True,
            )
        )
    ada = signed_in(house, "Ada", "ada@example.org")
    other = a_learning_event(child="Kit")

    page = ada.browser.get("/erasures").get_data(as_text=True)
    assert (gone.event_id in page, f"/events/{other.event_id}/keeping" in page, "Kit" in page) == (True, True, False)
    assert ada.browser.get(f"/erasures/{gone.event_id}/certificate.pdf").status_code == 200
    assert ada.browser.get(f"/events/{gone.event_id}/keeping").status_code == 410


def test_a_seat_of_an_erased_event_opens_nothing_any_more(
    house: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(house.config, "DATA", tmp_path)
    gone, seat = sealed_event()
    priya = house.test_client()
    priya.set_cookie("seat", to_cookie(seat))
    assert priya.get(f"/events/{gone.event_id}/room").status_code == 200

    lead = signed_in(house, "Ruth", gone.reviewer_email)
    typed = {"confirmed": "Kestrel", "policy": "Schedule 4.2", "password": PASSWORD}
    assert Door("fetch").send(lead, f"/events/{gone.event_id}/erasure", **typed).status == 200

    assert priya.get(f"/events/{gone.event_id}/room").status_code == 403


def test_a_copy_from_before_says_erased_in_the_list(ruth: Person, given: Given) -> None:
    keyring().destroy_keys(given.event_id, on=dt.date(2026, 3, 24))

    page = ruth.browser.get("/events").get_data(as_text=True)

    assert "Erased on 24 March 2026" in page
    assert "Robin" not in page
