"""P51: a copy laid out in a fresh folder holds the same, table by table; no sign-in and no key comes with it."""

import secrets
import sqlite3
import zipfile

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.models import Account, AuditEntry, Observation
from learning_event.rules.audit import Deed
from learning_event.settings import SECRET_KEY
from tests.conftest import signed_in
from tests.given import Given, a_learning_event
from tests.keeping.contents import hashes
from tests.keeping.said import Kept, pause
from tests.keeping.said import kept as kept
from tests.people import Person


@pytest.fixture
def two_events(given: Given) -> Given:
    """Two learning events with something in every corner, and nobody writing."""
    other = a_learning_event(state="sealed", activity="ended", child="Kit")
    for event in (given.event_id, other.event_id):
        with store.work(event) as work:
            work.rows.add(
                Observation(event_id=event, showing=1, kind="went_well", words="The tea was warm.", anchor="case")
            )
    pause(given.event_id)
    return given


def test_p51_a_copy_in_a_fresh_folder_holds_the_same_in_every_table(
    kept: Kept, two_events: Given, priya: Person
) -> None:
    before = hashes()

    assert kept.run("backup", "--to", str(kept.apart / "copy.zip")).exit_code == 0
    said = kept.run("restore", str(kept.apart / "copy.zip"), "--data", str(kept.data / "fresh"))
    assert said.exit_code == 0, said.output
    kept.open(kept.data / "fresh")

    assert hashes() == before
    assert len(set(before.values())) > 10


def test_p51_the_record_of_staff_comes_along_and_says_that_it_was_restored(kept: Kept, two_events: Given) -> None:
    with store.work() as work:
        note(work, deed=Deed.ROLE_GIVEN, event_id=two_events.event_id)
    before = _record()

    kept.run("backup", "--to", str(kept.apart / "copy.zip"))
    assert _record() == [*before, Deed.BACKUP_MADE]
    kept.run("restore", str(kept.apart / "copy.zip"), "--data", str(kept.data / "fresh"))
    kept.open(kept.data / "fresh")

    assert _record() == [*before, Deed.BACKUP_RESTORED]


def test_p51_the_hashes_notice_one_word(kept: Kept, two_events: Given) -> None:
    before = hashes()

    with store.work(two_events.event_id) as work:
        noticed = work.rows.scalars(sa.select(Observation).where(Observation.event_id == two_events.event_id)).one()
        noticed.held = "unkind"

    after = hashes()
    assert {table for table in before if before[table] != after[table]} == {"observation"}


def test_p51_nobody_is_signed_in_after_a_copy_is_laid_out(kept: Kept, two_events: Given, house: Flask) -> None:
    ruth = signed_in(house, "Ruth", two_events.reviewer_email)
    assert _is_in(ruth.browser)

    kept.run("backup", "--to", str(kept.apart / "copy.zip"))
    assert _is_in(ruth.browser), "making a copy signs nobody out"
    kept.run("restore", str(kept.apart / "copy.zip"), "--data", str(kept.data / "fresh"))
    kept.open(kept.data / "fresh")

    assert not _is_in(ruth.browser)
    assert _is_in(signed_in(house, "Ruth", two_events.reviewer_email).browser)


def test_p51_no_session_key_is_in_the_copy(kept: Kept, two_events: Given) -> None:
    with store.look() as rows:
        theirs = [key.encode() for key in rows.scalars(sa.select(Account.session_key))]
    assert [key for key in theirs if key in kept.database.read_bytes() + _log(kept)] == theirs

    kept.run("backup", "--to", str(kept.apart / "copy.zip"))

    assert [key for key in theirs if key in _packed(kept)] == []


def test_p51_no_key_of_any_kind_is_in_the_copy(kept: Kept, two_events: Given) -> None:
    (kept.data / SECRET_KEY).write_text(secrets.token_hex(32))
    kept.run("backup", "--to", str(kept.apart / "copy.zip"))
    copied = _packed(kept)

    kinds = [kept.data / SECRET_KEY, *kept.keys.iterdir()]

    kinds = [file for file in kinds if not file.name.startswith(".")]
    assert len(kinds) == 7, (
        "the secret key, the key-encryption key, two events, the house, the record's key and its head"
    )
    for file in kinds:
        for figures in _long_figures(file.read_text()):
            assert figures.encode() not in copied
            assert bytes.fromhex(figures) not in copied
    assert two_events.event_id.encode() in copied, "what is in the copy would be found"


def _long_figures(text: str) -> list[str]:
    """Everything long enough to be a key, wrapped or not."""
    found = [word for word in text.replace('"', " ").replace(",", " ").split() if len(word) >= 64]
    assert found
    return found


def _record() -> list[str]:
    with store.look() as rows:
        return list(rows.scalars(sa.select(AuditEntry.deed).order_by(AuditEntry.number)))


def _is_in(browser: FlaskClient) -> bool:
    return browser.get("/events").status_code == 200


def _packed(kept: Kept) -> bytes:
    """Unpacked: nothing hides behind compression."""
    with zipfile.ZipFile(kept.apart / "copy.zip") as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


def _log(kept: Kept) -> bytes:
    log = kept.database.with_name(f"{kept.database.name}-wal")
    return log.read_bytes() if log.exists() else b""


def test_p51_the_copy_is_a_database_of_its_own_without_a_log(kept: Kept, two_events: Given) -> None:
    kept.run("backup", "--to", str(kept.apart / "copy.zip"))
    kept.run("restore", str(kept.apart / "copy.zip"), "--data", str(kept.data / "fresh"))

    assert [file.name for file in (kept.data / "fresh").iterdir()] == [kept.database.name]
    assert (kept.data / "fresh" / kept.database.name).stat().st_mode & 0o777 == 0o600
    line = sqlite3.connect(kept.data / "fresh" / kept.database.name)
    try:
        assert line.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        line.close()
