"""P40, P41: a full or locked database: nothing is acknowledged, the words come back on the page, and it works again afterwards."""

import secrets
import sqlite3
import threading
import time

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import TrayObservation
from learning_event.safe.scope import event_scope
from tests.conftest import Seated
from tests.door import Door, refused
from tests.given import Given
from tests.people import Person

NOT_SAVED = "This could not be saved just now. Your words are still on your screen. Please try again in a moment."


def fields(words: str = "A daily note") -> dict[str, str]:
    return {"slip": secrets.token_urlsafe(16), "kind": "went_well", "words": words}


def how_many() -> int:
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(TrayObservation)) or 0


def somebody_else_writes() -> sqlite3.Connection:
    """Another process that holds the write lock."""
    other = sqlite3.connect(str(store.engine().url.database), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    return other


def test_p41_locked_for_too_long_it_says_so_and_keeps_nothing(
    door: Door, priya: Person, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "LONGEST_WAIT", 0.2)
    other, sent, path = somebody_else_writes(), fields(), f"/events/{given.event_id}/observations"

    outcome = door.send(priya, path, **sent)

    other.rollback()
    other.close()
    assert (outcome, how_many()) == (refused(NOT_SAVED, status=503), 0)
    assert (door.send(priya, path, **sent).status, how_many()) == (200, 1)


def test_p41_locked_for_a_moment_it_waits(door: Door, priya: Person, given: Given) -> None:
    other = somebody_else_writes()

    def lets_go() -> None:
        time.sleep(0.4)
        other.rollback()
        other.close()

    letting_go = threading.Thread(target=lets_go)
    letting_go.start()
    outcome = door.send(priya, f"/events/{given.event_id}/observations", **fields())
    letting_go.join()

    assert (outcome.status, how_many()) == (200, 1)


def test_p41_locked_for_eight_seconds_some_wait_some_are_refused_and_none_is_lost(seated: Seated, given: Given) -> None:
    people, other = [seated(f"Person {at}", at) for at in range(4)], somebody_else_writes()
    path, outcomes = f"/events/{given.event_id}/observations", {}
    began = time.monotonic()

    def adds(person: Person, after: float) -> None:
        with event_scope(None):
            time.sleep(after)
            outcomes[person.name] = Door("fetch").send(person, path, **fields()).status

    writers = [
        threading.Thread(target=adds, args=(person, after)) for person, after in zip(people, (0, 0, 4, 5), strict=True)
    ]
    for writer in writers:
        writer.start()
    time.sleep(max(0.0, began + 8 - time.monotonic()))
    other.rollback()
    other.close()
    for writer in writers:
        writer.join()

    assert outcomes == {"Person 0": 503, "Person 1": 503, "Person 2": 200, "Person 3": 200}
    assert how_many() == 2


def test_p41_reading_goes_on_while_somebody_writes(priya: Person, given: Given) -> None:
    other = somebody_else_writes()

    answer = priya.browser.get(f"/events/{given.event_id}/timeline")

    other.rollback()
    other.close()
    assert answer.status_code == 200


def test_p40_a_full_disk_is_said_and_passes(priya: Person, given: Given) -> None:
    door, path = Door("fetch"), f"/events/{given.event_id}/observations"
    sent = [fields("".join(secrets.choice("bcdfghjklm ") for _ in range(1400))) for _ in range(12)]

    _no_more_pages()
    outcomes = [door.send(priya, path, **one) for one in sent]
    kept = how_many()
    _room_again()
    again = [door.send(priya, path, **one).status for one in sent]

    assert refused(NOT_SAVED, status=503) in outcomes
    assert kept == sum(outcome.status == 200 for outcome in outcomes)
    assert (set(again), how_many()) == ({200}, len(sent))


def test_p41_a_page_brings_the_words_back(priya: Person, given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LONGEST_WAIT", 0.1)
    other = somebody_else_writes()

    outcome = Door("form").send(priya, f"/events/{given.event_id}/observations", **fields("Twenty protected minutes"))

    other.rollback()
    other.close()
    assert (outcome.status, "Twenty protected minutes" in outcome.text) == (503, True)


def _no_more_pages() -> None:
    with store.engine().connect() as line:
        pages = line.exec_driver_sql("PRAGMA page_count").scalar()
        line.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def _room_again() -> None:
    with store.engine().connect() as line:
        line.exec_driver_sql("PRAGMA max_page_count = 1073741823")
