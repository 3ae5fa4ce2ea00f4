"""P48: after an erasure no word, sealed cell, key, code, hash or id of the event is left in any file; another event is untouched."""

import base64
import secrets
from pathlib import Path

import pytest
from flask import Flask

from learning_event import store
from learning_event.models import Observation
from tests.byte_scan import found_in, spellings
from tests.conftest import signed_in
from tests.door import Door
from tests.given import PASSWORD, a_learning_event
from tests.people import Person
from tests.promise.erasable import CANARY, EXPORT, accounts_left, all_of, lay_files, sealed_event, telltales

POLICY = "Retention schedule 4.2"


@pytest.fixture
def data(house: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this test's house, so that the erasure looks for files there."""
    monkeypatch.setitem(house.config, "DATA", tmp_path)
    return tmp_path


def erased_at_the_door(door: Door, ruth: Person, event_id: str) -> None:
    """Both steps, as a person takes them."""
    typed = {"confirmed": "Kestrel", "policy": POLICY}
    assert door.send(ruth, f"/events/{event_id}/keeping/erasing", **typed).status == 200
    outcome = door.send(ruth, f"/events/{event_id}/erasure", password=PASSWORD, **typed)
    assert outcome.status == 200, outcome


def test_p48_no_word_no_cell_no_key_and_no_id_is_left_in_any_file(house: Flask, data: Path, door: Door) -> None:
    given, seat = sealed_event()
    lay_files(data, given.event_id)
    database = data / "learning-event.sqlite3"
    wanted = telltales(database, given, seat)
    before = found_in(data, wanted)
    nowhere_before = {"seat", "cookie"}
    assert set(wanted) - set(before) == nowhere_before, "the scan finds all that there is before the erasure"
    assert {file.split("/")[0] for files in before.values() for file in files} >= {"exports", "temp", "keys"}

    erased_at_the_door(door, signed_in(house, "Ruth", given.reviewer_email), given.event_id)

    assert found_in(data, wanted) == {}
    assert [file.name for file in data.rglob(f"*{given.event_id}*")] == [f"{given.event_id}.erased"]
    assert found_in(data, {"reference": given.event_id.encode()}) != {}, (
        "the certificate needs the reference, which stays"
    )


def test_p48_another_event_and_its_people_are_as_before(house: Flask, data: Path) -> None:
    given, _ = sealed_event()
    other = a_learning_event(child="Kit")
    with store.work(other.event_id) as work:
        work.rows.add(Observation(event_id=other.event_id, showing=1, kind="went_well", words="Stays.", anchor="case"))
    before = all_of(other.event_id)
    assert "Stays." in str(before)

    erased_at_the_door(Door("fetch"), signed_in(house, "Ruth", given.reviewer_email), given.event_id)

    assert all_of(other.event_id) == before
    assert accounts_left() == {given.reviewer_email, other.reviewer_email, other.contact_email}


def test_p48_the_scan_finds_bytes_in_every_spelling(tmp_path: Path) -> None:
    wanted = secrets.token_bytes(19)
    for ahead in range(4):
        for behind in range(4):
            around = secrets.token_bytes(ahead) + wanted + secrets.token_bytes(behind)
            (tmp_path / "file").write_bytes(b"x" + base64.b64encode(around) + b"y")
            assert found_in(tmp_path, {"it": wanted}) == {"it": {"file"}}
    for text in (CANARY, EXPORT):
        for spelled in spellings(text.encode()):
            (tmp_path / "file").write_bytes(b"\x00" + spelled + b"\x00")
            assert found_in(tmp_path, {"it": text.encode()}) == {"it": {"file"}}
    (tmp_path / "file").write_bytes(secrets.token_bytes(4096))
    assert found_in(tmp_path, {"it": wanted}) == {}
