"""`learning-event backup`: when it is refused, what the file is, and that it is whole or not there."""

import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from learning_event import store
from learning_event.actions.keeping.last_backup import last_backup
from learning_event.models import Answer, Statement, TrayObservation
from learning_event.rules.activity import Activity
from learning_event.rules.quiet import people_may_write
from tests.given import Given, a_learning_event
from tests.keeping.said import Kept, pause
from tests.keeping.said import kept as kept
from tests.people import Person


def test_it_is_refused_while_people_may_write(kept: Kept, given: Given) -> None:
    said = kept.run("backup", "--to", str(kept.apart / "copy.zip"))

    assert said.exit_code == 1
    assert said.output == (
        f"Error: People may be writing in the learning event {given.event_id} now. Please have its room paused, or wait until it"
        " has ended, and try again.\n"
    )
    assert list(kept.apart.iterdir()) == []


def test_people_may_write_exactly_where_the_room_lets_them() -> None:
    assert {activity for activity in Activity if people_may_write("open", activity)} == {
        Activity.WRITING,
        Activity.DISCUSSING,
        Activity.SAYING_BACK,
        Activity.BREAK,
    }
    assert not any(people_may_write(state, activity) for state in ("preparing", "sealed") for activity in Activity)


def test_one_room_that_writes_holds_up_the_copy_of_all(kept: Kept, given: Given) -> None:
    pause(given.event_id)
    other = a_learning_event()

    said = kept.run("backup", "--to", str(kept.apart / "copy.zip"))

    assert (said.exit_code, other.event_id in said.output, given.event_id in said.output) == (1, True, False)


def test_it_is_refused_while_words_wait_to_be_shown(kept: Kept, given: Given) -> None:
    pause(given.event_id)
    with store.work(given.event_id) as work:
        work.rows.add(
            TrayObservation(
                mark_hash=b"m" * 32, event_id=given.event_id, kind="went_well", words="The tea was warm.", anchor="case"
            )
        )

    said = kept.run("backup", "--to", str(kept.apart / "copy.zip"))

    assert said.exit_code == 1
    assert "something has been written that is not shown yet" in said.output
    assert list(kept.apart.iterdir()) == []


def test_it_is_refused_while_answers_wait_to_be_counted(kept: Kept, given: Given) -> None:
    pause(given.event_id)
    with store.work(given.event_id) as work:
        statement = Statement(event_id=given.event_id, position=1, words="The school was told late.", state="asked")
        work.rows.add(statement)
        work.rows.flush()
        work.rows.add(
            Answer(
                nullifier_hash=b"n" * 32, event_id=given.event_id, statement_id=statement.id, version=1, answer="nearly"
            )
        )

    said = kept.run("backup", "--to", str(kept.apart / "copy.zip"))

    assert said.exit_code == 1
    assert "answers to statements wait to be counted" in said.output


def test_the_copy_is_one_file_for_its_owner_alone_with_a_hash_of_its_part(kept: Kept, given: Given) -> None:
    pause(given.event_id)
    copy = kept.apart / "copy.zip"

    said = kept.run("backup", "--to", str(copy))

    assert said.exit_code == 0, said.output
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in kept.apart.iterdir()] == ["copy.zip"]
    with zipfile.ZipFile(copy) as packed:
        assert sorted(packed.namelist()) == ["database.sqlite3", "manifest.json"]
        manifest = json.loads(packed.read("manifest.json"))
    assert sorted(manifest) == ["format", "made_on", "parts", "schema", "version"]
    assert list(manifest["parts"]) == ["database.sqlite3"]
    noted = last_backup(kept.data)
    assert noted is not None
    assert noted.folder == kept.apart.resolve()


def test_a_file_that_is_there_is_never_overwritten(kept: Kept, given: Given) -> None:
    pause(given.event_id)
    copy = kept.apart / "copy.zip"
    copy.write_text("something of somebody else's")

    said = kept.run("backup", "--to", str(copy))

    assert said.exit_code == 1
    assert "There is a file at" in said.output
    assert copy.read_text() == "something of somebody else's"


@pytest.mark.parametrize("to", ["copy.zip", "keys/copy.zip", "keys/deeper/copy.zip"])
def test_copies_and_keys_never_lie_together(kept: Kept, given: Given, to: str) -> None:
    pause(given.event_id)
    (kept.keys / "deeper").mkdir()

    said = kept.run("backup", "--to", str(kept.data / to))

    assert said.exit_code == 1
    assert "Copies and keys must not lie together" in said.output
    assert not (kept.data / to).exists()


def test_a_house_on_postgresql_says_what_to_do_instead(
    kept: Kept, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://house@localhost/house")

    said = kept.run("backup", "--to", str(kept.apart / "copy.zip"))

    assert said.exit_code == 1
    assert "pg_dump" in said.output


def test_nothing_is_made_in_a_folder_without_a_house(
    tmp_path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEARNING_EVENT_DATA", str(tmp_path / "mistyped"))

    said = kept.run("backup", "--to", str(kept.apart / "copy.zip"))

    assert said.exit_code == 1
    assert "There is no learning event in" in said.output
    assert not (tmp_path / "mistyped").exists()


def test_what_lies_in_the_copy_is_the_moment_it_was_made(kept: Kept, priya: Person, given: Given) -> None:
    pause(given.event_id)
    copy = kept.apart / "copy.zip"
    kept.run("backup", "--to", str(copy))

    with zipfile.ZipFile(copy) as packed:
        (kept.apart / "db").write_bytes(packed.read("database.sqlite3"))
    line = sqlite3.connect(kept.apart / "db")
    try:
        assert line.execute("select state from place where id = ?", (priya.place_id,)).fetchone() == ("claimed",)
        assert line.execute("select count(*) from sqlite_master where name like '%session%'").fetchone() == (0,)
    finally:
        line.close()
