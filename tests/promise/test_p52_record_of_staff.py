"""P52: the record of what staff did is a chain of MACs: whoever edits, removes, reorders or cuts off an entry is found out."""

import ast
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.models import AuditEntry
from learning_event.readings.staff.audit import ShownRecord, record_checked
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import NotNow
from learning_event.safe import key_files
from learning_event.safe.audit_key import HEAD, KEY, LOCK, head
from learning_event.safe.scope import keyring
from tests.given import Given
from tests.parts import at_a_place
from tests.people import Person
from tests.said import FETCH, asked, shown, turn_to

ACTIONS = Path(__file__).parents[2] / "learning_event" / "actions"
TEN = ("at", "account_id", "event_id", "deed", "about")


@pytest.fixture
def ten(house: Flask) -> None:
    """Ten deeds on record."""
    for number in range(10):
        noted(Deed.SIGNED_IN, account_id=f"{number:024x}", event_id=f"{number:024x}", about="co_reviewer")


def noted(deed: Deed, **about: str) -> None:
    with store.work() as work:
        note(work, deed=deed, **about)


def tamper(statement: str, **values: object) -> None:
    """By somebody who has the database, and not the folder of keys."""
    with store.engine().connect() as line:
        line.execute(sa.text(statement), values)
        line.commit()


def test_p52_a_record_that_nobody_touched_is_whole(ten: None) -> None:
    assert record_checked() == ShownRecord(10)
    assert head().number == 10


@pytest.mark.parametrize("column", TEN)
@pytest.mark.parametrize("number", [1, 5, 10])
def test_p52_an_entry_that_was_edited_is_found(ten: None, column: str, number: int) -> None:
    tamper(f"update audit_entry set {column} = 'x' where number = {number}")

    assert record_checked() == ShownRecord(10, number, "is not as it was written")


@pytest.mark.parametrize("number", [1, 5, 10])
def test_p52_an_entry_that_was_removed_is_found(ten: None, number: int) -> None:
    tamper(f"delete from audit_entry where number = {number}")

    assert record_checked() == ShownRecord(9, number, "is missing")


def test_p52_an_entry_that_was_removed_and_the_numbers_closed_up_is_found(ten: None) -> None:
    tamper("delete from audit_entry where number = 5")
    for number in range(6, 11):
        tamper(f"update audit_entry set number = {number - 1} where number = {number}")

    assert record_checked() == ShownRecord(9, 5, "is not as it was written")


def test_p52_entries_in_another_order_are_found(ten: None) -> None:
    tamper("update audit_entry set number = 99 where number = 3")
    tamper("update audit_entry set number = 3 where number = 4")
    tamper("update audit_entry set number = 4 where number = 99")

    assert record_checked() == ShownRecord(10, 3, "is not as it was written")


def test_p52_an_entry_that_was_copied_or_made_up_is_found(ten: None) -> None:
    tamper(
        "insert into audit_entry select 11, at, account_id, event_id, deed, about, mac from audit_entry where number = 10"
    )

    assert record_checked() == ShownRecord(11, 11, "is not as it was written")


def test_p52_an_end_that_was_cut_off_is_found_also_after_more_was_written(ten: None) -> None:
    tamper("delete from audit_entry where number > 7")
    cut = record_checked()

    noted(Deed.SIGNED_OUT)

    assert cut == ShownRecord(7, 8, "is missing")
    assert record_checked() == ShownRecord(8, 8, "is missing")


def test_p52_without_the_head_a_cut_end_would_not_be_seen(ten: None) -> None:
    """What could be missed, so that the tests above do not merely pass: the head is what finds it."""
    tamper("delete from audit_entry where number > 7")
    (keyring().folder / HEAD).unlink()

    assert record_checked() == ShownRecord(7)


def test_p52_with_another_key_nothing_is_as_it_was_written(ten: None) -> None:
    key = keyring().folder / KEY
    assert key.stat().st_mode & 0o777 == 0o600
    key.unlink()

    assert record_checked() == ShownRecord(10, 1, "is not as it was written")


def test_p52_a_crash_between_the_deed_and_the_head_is_no_tampering(ten: None, monkeypatch: pytest.MonkeyPatch) -> None:
    (keyring().folder / LOCK).unlink()
    (keyring().folder / LOCK).mkdir()
    noted(Deed.BACKUP_MADE)
    behind, crashed = head().number, record_checked()
    (keyring().folder / LOCK).rmdir()
    noted(Deed.SIGNED_OUT)

    assert (behind, crashed) == (10, ShownRecord(11))
    assert record_checked() == ShownRecord(12)
    assert head().number == 12


def test_p52_a_deed_that_was_refused_leaves_no_entry_and_no_gap(ten: None) -> None:
    with pytest.raises(NotNow):
        _refused_after_noting()
    noted(Deed.SIGNED_OUT)

    assert record_checked() == ShownRecord(11)


def test_p52_several_deeds_of_one_work_follow_each_other(house: Flask) -> None:
    with store.work() as work:
        note(work, deed=Deed.ACCOUNT_MADE)
        note(work, deed=Deed.ROLE_GIVEN)

    assert record_checked() == ShownRecord(2)
    assert head().number == 2


def test_p52_writers_side_by_side_do_not_break_the_chain(house: Flask) -> None:
    writers = [threading.Thread(target=_eight_deeds) for _ in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    assert record_checked() == ShownRecord(48)
    assert head().number == 48


def test_p52_a_restored_backup_is_said_and_only_its_own_entry_may_say_so(ten: None) -> None:
    tamper("delete from audit_entry where number > 6")
    noted(Deed.BACKUP_RESTORED)
    noted(Deed.SIGNED_IN)
    told = "Before entry 11, a backup was restored that ended with entry 6."
    restored = record_checked()

    tamper("delete from audit_entry where number = 6")

    assert restored == ShownRecord(8, told=(told,))
    assert record_checked() == ShownRecord(7, 11, "is not as it was written")


def test_p52_the_key_and_the_head_lie_outside_the_database(ten: None) -> None:
    found = key_files.read(keyring().folder / HEAD)
    with store.look() as rows:
        kept = b"".join(row.mac for row in rows.scalars(sa.select(AuditEntry)))
    key = bytes.fromhex((keyring().folder / KEY).read_text(encoding="ascii"))

    assert found == {"number": 10, "mac": kept[-32:].hex()}
    assert key not in Path(str(store.engine().url.database)).read_bytes()


@pytest.mark.parametrize("family", ["room", "arriving", "desk"])
def test_p52_nothing_of_the_room_can_come_on_record(family: str) -> None:
    """An entry has a time; what the room writes has none, and an entry beside it would give it one."""
    files = list((ACTIONS / family).glob("*.py"))
    brought = {name for file in files for name in _imported(file)}

    assert len(files) > 2
    assert [name for name in brought if "audit" in name] == []
    assert [name for name in _imported(ACTIONS / "staff" / "roles.py") if "audit" in name] != []


def test_p52_a_whole_day_in_the_room_leaves_no_entry(ruth: Person, priya: Person, given: Given, house: Flask) -> None:
    event, before = f"/events/{given.event_id}", record_checked().entries
    statement = asked(ruth, given, "The family moved.")
    turn_to(given, "writing")
    shown(ruth, given, priya, "The school rang twice.")
    in_the_room = [
        (priya, "support-requests", {"words": "A word, please."}),
        (ruth, "activity", {"activity": "discussing", "minutes": "10"}),
        (ruth, "segments/next", {}),
        (ruth, "activity", {"activity": "saying_back"}),
        (priya, f"statements/{statement}/answers", {"answer": "reflects", "version": "1"}),
        (ruth, "statements/closing", {}),
        (at_a_place(house, given, 2, state="waiting"), "support-requests", {"words": ""}),
        (ruth, f"waiting/{given.places[2]}/admission", {}),
        (priya, "leave", {}),
    ]
    done = [FETCH.send(who, f"{event}/{path}", **fields).status for who, path, fields in in_the_room]
    of_the_room = record_checked().entries - before

    sealed = FETCH.send(ruth, f"{event}/narrative/sealing", confirmed="Robin").status

    assert (done, of_the_room) == ([200] * len(done), 0)
    assert (sealed, record_checked().entries - before) == (200, 1)


def test_p52_the_record_has_no_place_for_a_practitioner_or_for_words() -> None:
    assert {column.name for column in AuditEntry.__table__.columns} == {"number", "mac", *TEN}
    words = " ".join(deed.value for deed in Deed)
    assert [word for word in ("seat", "place", "observ", "answer", "show", "support", "waiting") if word in words] == []


def _refused_after_noting() -> None:
    with store.work() as work:
        note(work, deed=Deed.ERASURE_BEGUN)
        raise NotNow


def _eight_deeds() -> None:
    for _ in range(8):
        noted(Deed.SIGNED_IN)


def _imported(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    froms = {
        f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    return froms | {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
