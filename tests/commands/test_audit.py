"""`learning-event audit`: says whether the record of staff is whole, and what stands in it."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.programs import PATIENCE, ROOT, ran


def run(data: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """With a data folder of its own."""
    return ran(*words, environment={**os.environ, "LEARNING_EVENT_DATA": str(data)})


def account(data: Path, name: str, *more: str) -> None:
    made = run(
        data,
        "create-account",
        "--email",
        f"{name.lower()}@example.org",
        "--name",
        name,
        "--password-file",
        str(data / "password"),
        *more,
    )
    assert made.returncode == 0, made.stderr


def test_the_record_is_shown_and_followed_and_what_was_changed_is_named(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("seven herons over a quiet weir\n", encoding="utf-8")
    for name, more in (("Ruth", ()), ("Sian", ()), ("Ada", ("--administrator",))):
        account(tmp_path, name, *more)

    whole = run(tmp_path, "audit", "verify")
    shown = run(tmp_path, "audit", "show", "--last", "2").stdout.splitlines()
    with sqlite3.connect(tmp_path / "learning-event.sqlite3") as database:
        administrators = database.execute("select name from account where administrator order by name").fetchall()
        database.execute("update audit_entry set about = 'x' where number = 2")
    changed = subprocess.run(
        [sys.executable, "-m", "learning_event", "audit", "verify"],
        cwd=ROOT,
        env={**os.environ, "LEARNING_EVENT_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert (whole.returncode, whole.stdout) == (0, "The record of staff is whole: 3 entries.\n")
    assert [line.split("\t")[0] for line in shown] == ["3", "2"]
    assert shown[0].split("\t")[2:] == ["account made", "nobody signed in", "-", "administrator Ada (ada@example.org)"]
    assert administrators == [("Ada",), ("Ruth",)]
    assert changed.returncode == 1
    assert changed.stderr == "Error: Entry 2 is not as it was written. The record of staff is not whole.\n"
