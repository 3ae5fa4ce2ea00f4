"""Writes that come together share one commit; each is whole or not at all, and is on disk before anybody is told so."""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import gevent
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError, TimeoutError
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.shared_commit import SharedCommit

WRITERS = 40


class Changed(Exception):
    """Somebody thinks better of it in the middle of a write."""


class Shelf:
    """A database of one table, its commits counted; `shared` is how it is written to."""

    def __init__(self, file: Path) -> None:
        self.file, self.said = file, list[str]()
        store.open_at(f"sqlite:///{file}")
        with store.engine().execution_options(writing=True).begin() as line:
            line.execute(sa.text("create table words (n integer)"))
        sa.event.listen(store.engine(), "checkout", self._listens)
        self.shared = SharedCommit(store.engine(), patience=0.3)

    def write(self, number: int, *, then: type[Exception] | None = None) -> None:
        with self.shared.part() as line, Session(line, **store.IN_A_SAVEPOINT) as rows, rows.begin():
            rows.execute(sa.text("insert into words values (:n)"), {"n": number})
            if then is not None:
                raise then

    def numbers(self) -> list[int]:
        """As another process reads them."""
        with sqlite3.connect(self.file) as elsewhere:
            return [n for (n,) in elsewhere.execute("select n from words order by n")]

    @property
    def commits(self) -> int:
        return self.said.count("COMMIT")

    def _listens(self, raw: sqlite3.Connection, *_: object) -> None:
        raw.set_trace_callback(self.said.append)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path / "words.sqlite3")
    yield shelf
    shelf.shared.close()
    store.close()


def outcome(task: gevent.Greenlet) -> object:
    task.join()
    return task.value if task.successful() else type(task.exception)


def test_forty_who_write_at_once_wait_for_the_disk_together(shelf: Shelf) -> None:
    gevent.joinall([gevent.spawn(shelf.write, n) for n in range(WRITERS)], raise_error=True)

    assert shelf.numbers() == list(range(WRITERS))
    assert 1 <= shelf.commits <= 2


def test_one_after_the_other_each_is_on_disk_when_it_is_told_so(shelf: Shelf) -> None:
    seen = []
    for n in range(3):
        shelf.write(n)
        seen.append(shelf.numbers())

    assert seen == [[0], [0, 1], [0, 1, 2]]


@pytest.mark.parametrize("who", [0, 1, 2])
def test_who_thinks_better_of_it_leaves_nothing_and_takes_nobody_along(shelf: Shelf, who: int) -> None:
    tasks = [gevent.spawn(shelf.write, n, then=Changed if n == who else None) for n in range(3)]

    assert [outcome(task) for task in tasks] == [Changed if n == who else None for n in range(3)]
    assert shelf.numbers() == [n for n in range(3) if n != who]


def test_what_the_database_takes_back_is_acknowledged_to_nobody(shelf: Shelf) -> None:
    def taken_back() -> None:
        with shelf.shared.part() as line:
            line.exec_driver_sql("insert into words values (9)")
            line.connection.dbapi_connection.execute("ROLLBACK")  # type: ignore[union-attr]

    tasks = [gevent.spawn(shelf.write, 1), gevent.spawn(taken_back), gevent.spawn(shelf.write, 2)]

    assert [outcome(task) for task in tasks] == [OperationalError, OperationalError, None]
    assert shelf.numbers() == [2]


def test_whoever_is_killed_while_they_wait_leaves_nobody_waiting(shelf: Shelf) -> None:
    tasks = [gevent.spawn(shelf.write, n) for n in range(3)]
    gevent.sleep(0)
    tasks[0].kill(block=False)

    assert [outcome(task) for task in tasks[1:]] == [None, None]
    assert set(shelf.numbers()) >= {1, 2}


def test_other_requests_go_on_while_the_disk_is_waited_for(shelf: Shelf) -> None:
    disk = shelf.shared._thread
    gevent.spawn(disk.apply, time.sleep, (0.2,))
    gevent.sleep(0)
    writing, turns = gevent.spawn(shelf.write, 1), 0

    while not writing.ready():
        turns += 1
        gevent.sleep(0.005)

    assert (turns > 5, shelf.numbers()) == (True, [1])


def test_too_long_a_wait_ends_in_a_refusal(shelf: Shelf) -> None:
    def linger() -> None:
        with shelf.shared.part():
            gevent.sleep(0.6)

    lingering = gevent.spawn(linger)
    gevent.sleep(0)

    assert outcome(gevent.spawn(shelf.write, 1)) is TimeoutError
    lingering.join()
    assert shelf.numbers() == []


def test_what_wants_to_be_alone_waits_for_an_open_transaction(shelf: Shelf) -> None:
    writing = gevent.spawn(shelf.write, 1)
    gevent.sleep(0)

    assert shelf.shared.alone(shelf.numbers) == [1]
    writing.join()
