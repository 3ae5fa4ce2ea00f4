"""`learning-event restore`: only into a fresh folder, and only what is proved whole."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.given import Given
from tests.keeping.said import Kept, pause
from tests.keeping.said import kept as kept


@pytest.fixture
def copy(kept: Kept, given: Given) -> Path:
    pause(given.event_id)
    file = kept.apart / "copy.zip"
    assert kept.run("backup", "--to", str(file)).exit_code == 0
    return file


def test_a_folder_with_a_database_is_refused(kept: Kept, copy: Path) -> None:
    before = kept.database.read_bytes()

    said = kept.run("restore", str(copy), "--data", str(kept.data))

    assert said.exit_code == 1
    assert "A copy is only ever laid into a fresh folder" in said.output
    assert kept.database.read_bytes() == before


@pytest.mark.parametrize("left_over", ["learning-event.sqlite3-wal", "learning-event.sqlite3-shm"])
def test_so_is_one_with_the_log_of_a_database(kept: Kept, copy: Path, left_over: str) -> None:
    (kept.data / "used").mkdir()
    (kept.data / "used" / left_over).write_bytes(b"")

    assert kept.run("restore", str(copy), "--data", str(kept.data / "used")).exit_code == 1


def test_a_folder_of_keys_that_is_there_already_is_no_hindrance(kept: Kept, copy: Path) -> None:
    (kept.data / "fresh" / "keys").mkdir(parents=True)

    said = kept.run("restore", str(copy), "--data", str(kept.data / "fresh"))

    assert said.exit_code == 0
    assert said.output.endswith("Everybody of the staff signs in again.\n")


def test_it_says_so_when_the_keys_are_not_there(kept: Kept, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYS_DIR", str(kept.data / "elsewhere"))

    said = kept.run("restore", str(copy), "--data", str(kept.data / "fresh"))

    assert said.exit_code == 0
    assert "Bring them back with “learning-event keys put-back” before you serve it." in said.output


def _one_byte_changed(copy: Path) -> None:
    body = bytearray(copy.read_bytes())
    body[len(body) // 2] ^= 1
    copy.write_bytes(bytes(body))


def _cut_short(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-200])


def _another_hash(copy: Path) -> None:
    _rewrite(copy, lambda manifest: manifest["parts"]["database.sqlite3"].update(sha256="0" * 64))


def _longer_than_it_says(copy: Path) -> None:
    _rewrite(copy, lambda manifest: manifest["parts"]["database.sqlite3"].update(bytes=10))


def _from_a_later_program(copy: Path) -> None:
    _rewrite(copy, lambda manifest: manifest.update(schema="9999"))


def _in_a_later_format(copy: Path) -> None:
    _rewrite(copy, lambda manifest: manifest.update(format=2))


def _no_archive(copy: Path) -> None:
    copy.write_text("nothing of ours")


def _with_something_else(copy: Path) -> None:
    with zipfile.ZipFile(copy, "a") as packed:
        packed.writestr("../../outside", "x")


SPOILT = (
    _one_byte_changed,
    _cut_short,
    _another_hash,
    _longer_than_it_says,
    _from_a_later_program,
    _in_a_later_format,
    _no_archive,
    _with_something_else,
)


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__.strip("_"))
def test_a_spoilt_copy_is_refused_and_leaves_nothing(kept: Kept, copy: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(copy)

    said = kept.run("restore", str(copy), "--data", str(kept.data / "fresh"))

    assert said.exit_code == 1
    assert "This is not a copy made by “learning-event backup”, or it is damaged" in said.output
    fresh = kept.data / "fresh"
    assert not fresh.exists() or list(fresh.iterdir()) == []


def _rewrite(copy: Path, change: object) -> None:
    assert callable(change)
    with zipfile.ZipFile(copy) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    manifest = json.loads(parts["manifest.json"])
    change(manifest)
    parts["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(copy, "w") as packed:
        for name, body in parts.items():
            packed.writestr(name, body)
