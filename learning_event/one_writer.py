"""SQLite has one writer: prepared so that what was committed is on disk, and so that whoever wants to write waits kindly.

Waiting gives way to other requests (the sleep is gevent's on the server) and ends in a refusal, never in a half-done write.
"""

import sqlite3
import time
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

BETWEEN_TRIES = 0.02
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "foreign_keys=ON",
    "busy_timeout=100",
)
# Whoever waits for the one writer holds a connection meanwhile, and a whole room may wait.
LINES = {"pool_size": 20, "max_overflow": 180}


def prepare(engine: sa.Engine, *, patience: Callable[[], float]) -> None:
    """From now on every connection keeps to the list above; a write waits so many seconds for its turn."""

    def begin(connection: sa.Connection) -> None:
        if not connection.get_execution_options().get("writing"):
            connection.exec_driver_sql("BEGIN")
            return
        until = time.monotonic() + patience()
        while not _began(connection, last=time.monotonic() >= until):
            time.sleep(BETWEEN_TRIES)

    event.listen(engine, "connect", _prepared)
    event.listen(engine, "begin", begin)


def _prepared(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _began(connection: sa.Connection, *, last: bool) -> bool:
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as busy:
        if last or "locked" not in str(busy.orig):
            raise
        return False
    return True
