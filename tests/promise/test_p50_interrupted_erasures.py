"""P50: the process is killed at every statement and every file operation of an erasure; the next start finishes it, and P48 holds."""

import datetime as dt
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.keeping.erasing import ErasureTyped, erase, finish_what_was_begun
from learning_event.actions.keeping.keeper import Keeper
from learning_event.models import Erasure, LearningEvent
from learning_event.readings.staff.audit import record_checked
from learning_event.rules.erasure import Step
from learning_event.safe.scope import keyring, open_safe
from tests.byte_scan import found_in
from tests.given import Given
from tests.promise.erasable import all_of, lay_files, sealed_event, telltales

TODAY = dt.date(2026, 3, 11)
FINISHED, KILLED = 0, signal.SIGKILL
DATABASE = "learning-event.sqlite3"
CHANGES_THE_DISK = ("COMMIT", "VACUUM", "PRAGMA WAL_CHECKPOINT", "DELETE FROM LEARNING_EVENT")
OF_FILES = frozenset({"os.remove", "os.rename", "os.rmdir", "shutil.rmtree"})


Laid = tuple[Path, Given, dict[str, bytes]]


@pytest.fixture
def laid(house: Flask, tmp_path: Path) -> Laid:
    """A folder with a sealed event, at rest, to be copied for each crash."""
    given, seat = sealed_event()
    lay_files(tmp_path, given.event_id)
    wanted = telltales(tmp_path / DATABASE, given, seat)
    store.truncate_log()
    store.close()
    whole = tmp_path / "whole"
    whole.mkdir()
    for part in (DATABASE, "keys", "exports", "temp"):
        (tmp_path / part).rename(whole / part)
    return whole, given, wanted


@pytest.mark.slow
def test_p50_killed_wherever_something_is_about_to_change_on_disk(laid: Laid, tmp_path: Path) -> None:
    assert killed_again_and_again(laid, tmp_path, every=False) > 20, "there are many such moments"


def test_p50_before_the_first_commit_nothing_has_begun(
    laid: tuple[Path, Given, dict[str, bytes]], tmp_path: Path
) -> None:
    whole, given, _ = laid
    data = shutil.copytree(whole, tmp_path / "killed")
    before = _opened(data, lambda: all_of(given.event_id))

    assert _killed_at(1, data, given) == KILLED

    assert _opened(data, lambda: (finish_what_was_begun(data=data), all_of(given.event_id))) == ((), before)


def killed_again_and_again(laid: Laid, tmp_path: Path, *, every: bool) -> int:
    """One moment after the other, each on a fresh copy, until an erasure comes to its end; gives how many there were."""
    whole, given, wanted = laid
    ends: list[int] = []
    while FINISHED not in ends:
        data = shutil.copytree(whole, tmp_path / "killed")
        ends.append(_killed_at(len(ends) + 1, data, given, every=every))
        assert _after_the_next_start(data, given, wanted) == set(), f"killed at moment {len(ends)}"
        shutil.rmtree(data)
    assert set(ends[:-1]) == {KILLED}
    return len(ends) - 1


def _killed_at(moment: int, data: Path, given: Given, *, every: bool = True) -> int:
    """Erases in a process of its own, which is killed (-9) when it comes to this moment; gives the signal, or 0 at its end."""
    child = os.fork()
    if child == 0:
        try:
            _open(data, _Moments(moment, every))
            _erase(data, given)
            os._exit(FINISHED)
        finally:
            os._exit(99)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


class _Moments:
    """Counts statements and file operations, and ends this very process at one of them."""

    def __init__(self, fatal: int, every: bool) -> None:
        self.fatal, self.every, self.counted = fatal, every, 0

    def of_statements(self, statement: str) -> None:
        if self.every or statement.upper().startswith(CHANGES_THE_DISK):
            self.another()

    def another(self) -> None:
        self.counted += 1
        if self.counted == self.fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    def of_files(self, what: str, about: tuple[Any, ...]) -> None:
        for_writing = what == "open" and isinstance(about[2], int) and about[2] & (os.O_WRONLY | os.O_RDWR)
        if for_writing or what in OF_FILES:
            self.another()


def _open(data: Path, moments: _Moments) -> None:
    open_safe(data / "keys", data / "keys" / "key-encryption-key")
    store.open_at(f"sqlite:///{data / DATABASE}")

    @sa.event.listens_for(store.engine(), "connect")
    def _watched(line: sqlite3.Connection, _record: Any) -> None:
        line.set_trace_callback(moments.of_statements)

    sys.addaudithook(moments.of_files)


def _erase(data: Path, given: Given) -> None:
    who = Keeper(given.event_id, given.accounts[0], "lead")
    erase(who, ErasureTyped("Kestrel", "Schedule 4.2"), today=TODAY, data=data)


def _after_the_next_start(data: Path, given: Given, wanted: dict[str, bytes]) -> set[str]:
    """What is left after the next start, and after erasing once more where nothing had begun."""

    def start() -> None:
        finish_what_was_begun(data=data)
        with store.look() as rows:
            never_begun = rows.scalar(sa.select(sa.func.count()).select_from(LearningEvent)) == 1
        if never_begun:
            assert keyring().has_keys(given.event_id)
            _erase(data, given)
        with store.look() as rows:
            assert rows.scalars(sa.select(Erasure.step)).all() == [Step.DONE]
        assert record_checked().wrong is None

    _opened(data, start)
    return set(found_in(data, wanted))


def _opened(data: Path, doing: Callable[[], Any]) -> Any:
    open_safe(data / "keys", data / "keys" / "key-encryption-key")
    store.open_at(f"sqlite:///{data / DATABASE}")
    try:
        return doing()
    finally:
        store.close()
