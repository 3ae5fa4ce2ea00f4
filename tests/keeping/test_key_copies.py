"""`learning-event keys`: a copy under a passphrase, put back where keys were lost, and never against an erasure."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from learning_event import store
from learning_event.actions.keeping.key_copies import copies_made, in_no_copy, older_than_an_erasure
from learning_event.actions.keeping.rotating import rotate_keys
from learning_event.commands import learning_event
from learning_event.models import Erasure
from learning_event.rules.erasure import Step
from learning_event.safe.keyring import HOUSE
from learning_event.safe.refusing import NoKeys
from learning_event.safe.scope import keyring
from learning_event.settings import KEY_FILE
from tests.given import Given, a_learning_event
from tests.keeping.contents import hashes
from tests.keeping.said import Kept, pause
from tests.keeping.said import kept as kept

PASSPHRASE = "seven herons by the old weir"


@pytest.fixture
def copy(kept: Kept, given: Given) -> Path:
    file = kept.apart / "keys"
    said = kept.run("keys", "copy", "--to", str(file), typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert said.exit_code == 0, said.output
    assert PASSPHRASE not in said.output
    return file


def test_keys_that_were_lost_are_put_back(kept: Kept, copy: Path, given: Given) -> None:
    before = hashes()
    shutil.rmtree(kept.keys)

    said = kept.run("keys", "put-back", str(copy), typed=f"{PASSPHRASE}\n")

    assert said.exit_code == 0, said.output
    assert hashes() == before
    assert {file.stat().st_mode & 0o777 for file in kept.keys.iterdir()} == {0o600}


def test_the_copy_holds_no_key_that_can_be_read(kept: Kept, copy: Path, given: Given) -> None:
    body = copy.read_bytes()

    assert copy.stat().st_mode & 0o777 == 0o600
    assert given.event_id.encode() not in body
    assert (kept.keys / KEY_FILE).read_bytes().strip() not in body
    assert bytes.fromhex((kept.keys / KEY_FILE).read_text()) not in body


@pytest.mark.parametrize("spoilt", ["passphrase", "one bit", "head"])
def test_with_another_passphrase_or_one_bit_changed_nothing_is_laid_down(kept: Kept, copy: Path, spoilt: str) -> None:
    shutil.rmtree(kept.keys)
    body = bytearray(copy.read_bytes())
    if spoilt != "passphrase":
        body[-9 if spoilt == "one bit" else 35] ^= 1
    (kept.apart / "spoilt").write_bytes(bytes(body))
    typed = "six herons by the old weir" if spoilt == "passphrase" else PASSPHRASE

    said = kept.run("keys", "put-back", str(kept.apart / "spoilt"), typed=f"{typed}\n")

    assert said.exit_code == 1
    assert "This does not open" in said.output


def test_other_keys_are_never_overwritten(kept: Kept, copy: Path, given: Given) -> None:
    a_learning_event(child="Kit")
    before = {file.name: file.read_bytes() for file in kept.keys.iterdir()}

    said = kept.run("keys", "put-back", str(copy), typed=f"{PASSPHRASE}\n")

    assert said.exit_code == 1
    assert "There are other keys in" in said.output
    assert {file.name: file.read_bytes() for file in kept.keys.iterdir()} == before


def test_what_was_erased_since_stays_erased(kept: Kept, copy: Path, given: Given) -> None:
    """The folder of keys and its notes are lost, but the database knows."""
    with store.work() as work:
        work.rows.add(
            Erasure(
                event_id=given.event_id,
                by_account_id="",
                erased_on="2026-03-24",
                retention_date="2026-03-20",
                policy="The partnership’s schedule",
                step=Step.DONE,
            )
        )
    shutil.rmtree(kept.keys)

    said = kept.run("keys", "put-back", str(copy), typed=f"{PASSPHRASE}\n")

    assert said.exit_code == 0, said.output
    assert keyring().has_keys(given.event_id) is False
    assert keyring().erased_on(given.event_id) == dt.date(2026, 3, 24)


def test_a_copy_that_is_older_than_an_erasure_is_said_to_be_destroyed(kept: Kept, copy: Path, given: Given) -> None:
    assert "must" not in kept.run("keys", "where").output
    keyring().destroy_keys(given.event_id, on=dt.date(2026, 3, 24))

    first = kept.run("keys", "where")
    again = kept.run("keys", "copy", "--to", str(kept.apart), typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    struck_off = kept.run("keys", "destroyed", "1")

    assert "Copy 1 is older than an erasure" in first.output
    assert "Please destroy it now, and then say “learning-event keys destroyed 1”." in again.output
    assert struck_off.exit_code == 0
    assert [made.number for made in copies_made(kept.keys)] == [2]
    assert older_than_an_erasure(keyring()) == []
    assert kept.run("keys", "destroyed", "7").exit_code == 1


def test_it_is_said_when_keys_are_in_no_copy(kept: Kept, copy: Path, given: Given) -> None:
    assert in_no_copy(keyring()) == []

    other = a_learning_event(activity="paused", child="Kit")
    assert in_no_copy(keyring()) == [other.event_id]
    assert "Keys of one learning event are in no copy" in kept.run("keys", "where").output

    pause(given.event_id)
    list(rotate_keys(given.event_id))
    list(rotate_keys(HOUSE))
    assert in_no_copy(keyring()) == sorted([given.event_id, other.event_id, HOUSE])


def test_where_says_who_may_read_what(kept: Kept, given: Given) -> None:
    (kept.keys / KEY_FILE).chmod(0o644)

    said = kept.run("keys", "where").output

    assert f"key-encryption key   {(kept.keys / KEY_FILE).resolve()} (-rw-r--r--" in said
    assert f"keys of {given.event_id} 2" in said


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("short one\nshort one\n", "at least 15 characters"),
        ("passwordpassword\npasswordpassword\n", "would try first"),
    ],
)
def test_a_weak_passphrase_is_refused(kept: Kept, given: Given, typed: str, why: str) -> None:
    said = kept.run("keys", "copy", "--to", str(kept.apart / "keys"), typed=typed)

    assert said.exit_code == 1
    assert why in said.output
    assert list(kept.apart.iterdir()) == []


@pytest.mark.parametrize("way", ["file", "standard input", "environment"])
def test_nobody_has_to_be_there_to_type_it(kept: Kept, given: Given, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (kept.data / "passphrase").write_text(f"{PASSPHRASE}\nand nothing else\n")
    words = ["keys", "copy", "--to", str(kept.apart / "keys")]
    if way == "environment":
        monkeypatch.setenv("KEYS_PASSPHRASE_FILE", str(kept.data / "passphrase"))
    else:
        words += ["--passphrase-file", str(kept.data / "passphrase") if way == "file" else "-"]

    said = kept.run(*words, typed=f"{PASSPHRASE}\n" if way == "standard input" else "")

    assert said.exit_code == 0, said.output
    assert (kept.apart / "keys").exists()


def test_a_key_that_lies_elsewhere_is_in_the_copy_too(
    kept: Kept, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    lent = kept.data / "credentials"
    lent.mkdir()
    shutil.move(kept.keys / KEY_FILE, lent / KEY_FILE)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(lent))
    monkeypatch.setenv("KEYS_PASSPHRASE_FILE", str(kept.data / "passphrase"))
    (kept.data / "passphrase").write_text(PASSPHRASE)

    first = kept.run("keys", "copy", "--to", str(kept.apart / "keys"))
    shutil.rmtree(kept.keys)
    shutil.rmtree(lent)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY")
    second = kept.run("keys", "put-back", str(kept.apart / "keys"))

    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    kept.open()
    assert len(hashes()) > 10


def test_where_the_key_is_not_lent_no_command_makes_another(kept: Kept, given: Given) -> None:
    """A fresh key would open nothing, and new events would be sealed under it."""
    pause(given.event_id)
    key = (kept.keys / KEY_FILE).read_bytes()
    (kept.keys / KEY_FILE).unlink()

    backup = CliRunner().invoke(learning_event, ["backup", "--to", str(kept.apart / "copy.zip")])
    with pytest.raises(NoKeys):
        kept.open()

    assert backup.exit_code == 1
    assert "but not the one that opens them" in backup.output
    assert not (kept.keys / KEY_FILE).exists()
    (kept.keys / KEY_FILE).write_bytes(key)
    kept.open()
