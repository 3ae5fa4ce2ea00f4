"""Writes that come together share one commit: each is whole or not at all, and none is acknowledged before it is on disk.

For SQLite on gevent. A commit waits for the disk (synchronous=FULL), so it happens in a native thread: nobody else's request
waits for it, and whoever wants to write meanwhile is in the next one. Inside a commit each write stands in a savepoint of its own.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import gevent
import sqlalchemy as sa
from gevent.event import Event
from gevent.lock import BoundedSemaphore
from gevent.threadpool import ThreadPool
from sqlalchemy.exc import OperationalError, TimeoutError

TOO_MANY_WAIT = "nobody could write in time"
ROLLED_BACK = "the database took the whole transaction back"

Found = TypeVar("Found")


class _Together:
    """One transaction, and whoever writes in it."""

    def __init__(self, line: sa.Connection) -> None:
        self.line = line
        self.raw: sqlite3.Connection = line.connection.dbapi_connection  # type: ignore[assignment]
        self.on_disk = Event()
        self.failed: BaseException | None = None
        self.written = False


class SharedCommit:
    """`patience` in seconds is how long a write waits for its turn. One write at a time is made; their commits are shared."""

    def __init__(self, engine: sa.Engine, *, patience: float) -> None:
        self._engine = engine.execution_options(writing=True)
        self._patience = patience
        self._turn = BoundedSemaphore(1)
        self._thread = ThreadPool(1)
        self._open: _Together | None = None

    @contextmanager
    def part(self) -> Iterator[sa.Connection]:
        """A line inside the open transaction, for a savepoint; what was written there is on disk when the block has ended."""
        self._take_turn()
        together, leads = None, self._open is None
        try:
            together = self._open = self._open or _Together(self._begun())
            yield together.line
            together.written = True
        finally:
            self._still_whole(together)
            self._turn.release()
            if leads and together is not None:
                gevent.spawn(self._commit, together)
        together.on_disk.wait()
        if together.failed is not None:
            raise together.failed

    def alone(self, deed: Callable[[], Found]) -> Found:
        """Something that no transaction of ours may be open for, in the native thread."""
        self._take_turn()
        while (together := self._open) is not None:
            self._turn.release()
            together.on_disk.wait()
            self._take_turn()
        try:
            done: Found = self._thread.apply(deed)
            return done
        finally:
            self._turn.release()

    def close(self) -> None:
        self._thread.kill()

    def _take_turn(self) -> None:
        if not self._turn.acquire(timeout=self._patience):
            raise TimeoutError(TOO_MANY_WAIT)

    def _begun(self) -> sa.Connection:
        line = self._engine.connect()
        try:
            line.begin()
        except BaseException:
            line.close()
            raise
        return line

    def _still_whole(self, together: _Together | None) -> None:
        """A full or failing disk makes SQLite take back everything at once: then nothing in this transaction is saved."""
        if together is not None and not together.raw.in_transaction and together.failed is None:
            together.failed = OperationalError(ROLLED_BACK, None, sqlite3.OperationalError(ROLLED_BACK))
            self._open = None

    def _commit(self, together: _Together) -> None:
        """Once those who are ready now have written. A task of its own, so that nobody's end leaves the others waiting."""
        self._turn.acquire()
        if self._open is together:
            self._open = None
        try:
            if together.failed is None and together.written:
                self._thread.apply(together.raw.execute, ("COMMIT",))
        except sqlite3.Error as cannot:
            together.failed = OperationalError("COMMIT", None, cannot)
        finally:
            together.line.close()
            together.on_disk.set()
            self._turn.release()
