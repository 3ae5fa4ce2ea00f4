"""The server is killed while twelve people write: nothing that was acknowledged is lost, and nothing is there twice."""

import random
import secrets
import sqlite3
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
import requests

from tests.running import Running, running
from tests.sim.writers import Writer, reviewer, seated, send, token_of

PEOPLE = 12
KILLS = 5
SHELVES = ("tray_observation", "observation")


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_or_doubled_when_the_server_is_killed(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "live") as demo:
        writers, told = _everybody_writes(demo)
        for _ in range(KILLS):
            _wait_for_news(writers)
            _shows(demo, told)
            time.sleep(random.uniform(0.0, 0.4))
            _killed_and_started_again(demo, writers)
        _wait_for_news(writers)
        _everybody_stops(writers)
        demo.kill()

    stored, acknowledged = _stored(demo), set.union(*(writer.acknowledged for writer in writers))
    assert acknowledged - set(stored) == set()
    assert set(stored) - acknowledged == set()
    assert {words: times for words, times in stored.items() if times > 1} == {}
    assert sum(writer.sent_again for writer in writers) >= KILLS
    assert _marks_that_are_there_twice(demo) == 0


@pytest.mark.slow
def test_an_observation_sent_again_after_its_answer_was_lost_is_stored_once(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "live") as demo:
        browser, slip = seated(demo, 0), secrets.token_urlsafe(16)
        token = token_of(browser, demo.url)

        first = send(browser, demo, token, slip, "sim said once").status_code
        demo.kill()
        demo.start()
        again = [send(browser, demo, token, slip, "sim said once").status_code for _ in range(2)]
        told, reviewers = reviewer(demo)
        told.post(
            f"{demo.event}/showings", headers={"X-CSRF-Token": reviewers, "Accept": "application/json"}, timeout=5
        )
        after_the_showing = send(browser, demo, token, slip, "sim said once").status_code

    assert [first, *again, after_the_showing] == [201, 200, 200, 200]
    assert _stored(demo) == {"sim said once": 1}


def _everybody_writes(demo: Running) -> tuple[list[Writer], tuple[requests.Session, str]]:
    up, stop = threading.Event(), threading.Event()
    up.set()
    writers = [Writer(demo, number, up, stop) for number in range(PEOPLE)]
    told = reviewer(demo)
    for writer in writers:
        writer.thread.start()
    return writers, told


def _wait_for_news(writers: list[Writer]) -> None:
    """Until everybody has had one more acknowledgement, and a while at random."""
    before = [len(writer.acknowledged) for writer in writers]
    until = time.monotonic() + 20
    while any(len(w.acknowledged) <= n for w, n in zip(writers, before, strict=True)) and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(random.uniform(0.1, 0.6))


def _shows(demo: Running, told: tuple[requests.Session, str]) -> None:
    """A showing begins; the server may die in the middle of it."""
    browser, token = told

    def ask() -> None:
        try:
            browser.post(
                f"{demo.event}/showings", headers={"X-CSRF-Token": token, "Accept": "application/json"}, timeout=5
            )
        except requests.RequestException:
            return

    threading.Thread(target=ask, daemon=True).start()


def _killed_and_started_again(demo: Running, writers: list[Writer]) -> None:
    up = writers[0].up
    up.clear()
    demo.kill()
    demo.start()
    up.set()


def _everybody_stops(writers: list[Writer]) -> None:
    writers[0].stop.set()
    for writer in writers:
        writer.thread.join(timeout=20)
    assert not any(writer.thread.is_alive() for writer in writers)


def _stored(demo: Running) -> Counter[str]:
    """Words of the sim in the tray and on the timeline, and how often each is there."""
    with sqlite3.connect(demo.database) as database:
        return Counter(
            words
            for shelf in SHELVES
            for (words,) in database.execute(f"select words from {shelf} where words like 'sim %'")
        )


def _marks_that_are_there_twice(demo: Running) -> int:
    """In the tray and on the timeline at once."""
    with sqlite3.connect(demo.database) as database:
        (number,) = database.execute(
            "select count(*) from tray_observation join observation using (mark_hash)"
        ).fetchone()
        return int(number)
