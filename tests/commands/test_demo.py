"""`learning-event demo`: the invented case at three points of its day, for a person and for a program."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.models import Observation, Pseudonym, Room, Segment, TimelineEntry
from learning_event.safe.scope import open_safe
from tests.commands.visitors import reviewer, seated, send, token_of
from tests.programs import ROOT, ran
from tests.running import Running, running

SLIP = "AAAAAAAAAAAAAAAAAAAAAA"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A demo half-way through its day, for all tests that only look."""
    with running(tmp_path_factory.mktemp("live")) as demo:
        yield demo


@contextmanager
def shelves_of(demo: Running) -> Iterator[Session]:
    """What lies in a demo's database, opened with its own keys."""
    open_safe(demo.data / "keys", demo.data / "keys" / "key-encryption-key")
    store.open_at(f"sqlite:///{demo.database}")
    try:
        with store.look(demo.facts["event"]) as rows:
            yield rows
    finally:
        store.close()


@pytest.mark.slow
def test_it_says_in_one_line_all_that_a_program_needs(live: Running) -> None:
    facts = live.facts

    assert set(facts) == {"url", "event", "room_code", "cards", "reviewer", "support_contact"}
    assert [set(card) for card in facts["cards"]] == [{"code", "agency", "support_contact"}] * 24
    assert re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{4}", facts["room_code"])
    for who in ("reviewer", "support_contact"):
        assert set(facts[who]) == {"email", "password", "totp_secret"}
        assert facts[who]["totp_secret"] is None


@pytest.mark.slow
def test_half_way_the_first_parts_of_the_day_are_on_the_timeline(live: Running) -> None:
    with shelves_of(live) as rows:
        shown = [row.showing for row in rows.scalars(sa.select(Observation)) if not row.held]
        room = rows.get_one(Room, live.facts["event"])
        now = rows.get_one(Segment, room.segment_id or "").title
    entries = _rows(live, "select count(*) from timeline_entry where family = ''")

    assert entries == [(118,)]
    assert (len(shown), len(set(shown))) == (77, 3)
    assert _rows(live, "select count(*) from tray_observation") == [(0,)]
    assert now == "Walking through, part 2: June to November"
    assert _rows(live, "select activity from room") == [("writing",)]


@pytest.mark.slow
def test_no_real_name_of_the_case_is_on_the_timeline(live: Running) -> None:
    with shelves_of(live) as rows:
        names = {
            name
            for row in rows.scalars(sa.select(Pseudonym))
            for name in (row.real_name, *row.also_written)
            if len(name) > 3
        }
        records, said = rows.scalars(sa.select(TimelineEntry)), rows.scalars(sa.select(Observation))
        words = " ".join([*(row.words for row in records), *(row.words for row in said)])

    assert (len(names) > 60, len(words) > 20_000) == (True, True)
    assert {name for name in names if re.search(rf"\b{re.escape(name)}\b", words)} == set()


@pytest.mark.slow
def test_reviewer_and_support_contact_sign_in_and_find_their_pages(live: Running) -> None:
    desk, _ = reviewer(live)
    contact = requests.Session()
    contact.post(
        f"{live.url}/sign-in",
        timeout=30,
        data={
            "email": live.facts["support_contact"]["email"],
            "password": live.facts["support_contact"]["password"],
            "csrf_token": token_of(contact, live.url),
        },
    )

    assert desk.get(f"{live.event}/desk", timeout=30).status_code == 200
    assert desk.get(f"{live.event}/supporting", timeout=30).status_code == 403
    assert contact.get(f"{live.event}/supporting", timeout=30).status_code == 200
    assert contact.get(f"{live.event}/timeline", timeout=30).status_code == 403


@pytest.mark.slow
def test_a_card_leads_into_the_room_where_observations_are_taken(live: Running) -> None:
    priya = seated(live, 0)

    answer = send(priya, live, token_of(priya, live.url), SLIP, "The daily note held the week together.")

    assert (answer.status_code, answer.json()) == (201, {"ok": True, "saved": True, "slip": SLIP})


@pytest.mark.slow
def test_as_people_arrive_there_are_records_and_no_observation(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "arriving", "--seats", "40", "--rhythm", "steady") as demo:
        assert len(demo.facts["cards"]) == 40
        assert _rows(demo, "select count(*) from timeline_entry where family = ''") == [(118,)]
        assert _rows(demo, "select count(*) from observation") == [(0,)]
        assert _rows(demo, "select activity, rhythm from room") == [("arriving", "steady")]

        tom, (ruth, token) = seated(demo, 39), reviewer(demo)
        early = send(tom, demo, token_of(tom, demo.url), SLIP, "A first word.")
        ruth.post(
            f"{demo.event}/activity", data={"activity": "writing", "csrf_token": token}, timeout=30
        ).raise_for_status()
        then = send(tom, demo, token_of(tom, demo.url), SLIP, "A first word.")

        assert (early.status_code, then.status_code) == (409, 201)


@pytest.mark.slow
def test_once_agreed_the_paper_is_ready(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "agreed") as demo:
        ruth, _ = reviewer(demo)
        paper = ruth.get(f"{demo.event}/narrative.pdf", timeout=30)
        page = ruth.get(f"{demo.event}/narrative.html", timeout=30)

        assert (paper.status_code, paper.content[:5]) == (200, b"%PDF-")
        assert page.status_code == 200
        assert _rows(demo, "select state from learning_event") == [("sealed",)]
        assert _rows(demo, "select state, count(*) from statement group by state") == [("closed", 18)]
        assert _rows(demo, "select count(*) from observation where mark_hash is not null") == [(0,)]
        assert _rows(demo, "select held, withdrawn from room") == [(4, 0)]


@pytest.mark.slow
def test_kept_data_goes_on_with_the_same_event_and_sign_ins(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "arriving") as demo:
        first = demo.facts
        seated(demo, 0)
        assert demo.end() == 0
        demo.start()
        again = demo.facts

        assert [again[name] for name in ("event", "room_code", "reviewer", "support_contact")] == [
            first[name] for name in ("event", "room_code", "reviewer", "support_contact")
        ]
        assert again["cards"] == first["cards"][1:]


@pytest.mark.slow
def test_a_fresh_demo_takes_the_earlier_one_away(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--at", "arriving") as demo:
        first = demo.facts["event"]
        demo.end()
        demo.facts = {}
        demo.start()

        assert demo.facts["event"] != first
        assert _rows(demo, "select count(*) from learning_event") == [(1,)]


def test_it_refuses_a_folder_in_which_there_is_something_else(tmp_path: Path) -> None:
    (tmp_path / "learning-event.sqlite3").write_text("a real learning event")

    refused = ran("demo", "--port", "0", "--data", str(tmp_path))

    assert refused.returncode == 1
    assert (
        refused.stderr
        == f"Error: There is something in {tmp_path} that is not a demo. Please choose an empty folder with --data.\n"
    )
    assert (tmp_path / "learning-event.sqlite3").read_text() == "a real learning event"


@pytest.mark.slow
def test_it_says_what_it_is_doing_and_where_to_go(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "learning_event", "demo", "--port", "0", "--data", str(tmp_path / "data")]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout
        said = []
        for line in demo.stdout:
            said.append(line.strip())
            if "Stop with Ctrl-C" in line:
                break
        demo.terminate()

    text = "\n".join(said)
    assert said[0].startswith("Preparing the event")
    assert re.search(r"open at http://127\.0\.0\.1:\d+", text)
    for role in ("As lead reviewer", "As practitioner", "As support contact", "private window"):
        assert role in text
    assert demo.returncode == 0


def _rows(demo: Running, question: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(demo.database) as database:
        return database.execute(question).fetchall()
