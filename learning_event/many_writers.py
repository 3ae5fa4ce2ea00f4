"""PostgreSQL has many writers at once, in any number of processes: what SQLite's one writer gives for nothing is kept by turns here.

Whoever writes in a learning event has it to themselves until what they wrote is on disk, as has whoever writes what belongs to the
whole house (accounts, the record of staff). Only what cannot get into each other's way, and comes from a whole room at once, goes
side by side. A turn is an advisory lock of the transaction: it ends with it, whatever happens, and leaves no row behind.
"""

import hashlib
import logging
import math
import time
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DisconnectionError, OperationalError
from sqlalchemy.orm import Session

log = logging.getLogger(__name__)

HOUSE = "the whole house"
A_LONG_WHILE = "5min"
READING: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
LINES: dict[str, Any] = {"pool_size": 30, "max_overflow": 0, "pool_timeout": 30.0}
"""Thirty to a process, so that three processes fit into PostgreSQL's hundred; those who wait for a turn hold one. When a whole room comes
in at once many wait for a line, if only to read: longer than anybody waits for a turn to write."""
MAY_HAVE_GONE = 1.0
"""Seconds after which a line that nobody used is tried before it is used again. To try each time costs half as much again as to ask."""


class Turn(StrEnum):
    """How somebody writes: alone in a learning event, beside others in it, or alone in the whole house."""

    ALONE = "alone"
    BESIDE = "beside"


def prepare(engine: sa.Engine, *, patience: float) -> None:
    """From now on every connection waits so many seconds for its turn, and answers only when what it wrote is on disk."""

    def prepared(connection: Any, _record: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"set lock_timeout = {int(patience * 1000)}")
            cursor.execute("set synchronous_commit = on")
        connection.commit()

    def given_back(_connection: Any, record: Any) -> None:
        record.info["given back"] = time.monotonic()

    def taken(connection: Any, record: Any, _lent: object) -> None:
        if time.monotonic() - record.info.get("given back", math.inf) < MAY_HAVE_GONE:
            return
        try:
            engine.dialect.do_ping(connection)
        except psycopg.Error as gone:
            raise DisconnectionError from gone

    event.listen(engine, "connect", prepared)
    event.listen(engine, "checkin", given_back)
    event.listen(engine, "checkout", taken)


def take_turn(rows: Session, event_id: str | None, turn: Turn) -> None:
    """Waits until it is our turn. The house first and then the event, always, so that nobody waits in a circle."""
    if rows.get_bind().dialect.name != "postgresql":
        return
    if event_id is None:
        rows.execute(sa.select(sa.func.pg_advisory_xact_lock(number_of(HOUSE))))
        return
    ours = sa.func.pg_advisory_xact_lock_shared if turn is Turn.BESIDE else sa.func.pg_advisory_xact_lock
    rows.execute(sa.select(sa.func.pg_advisory_xact_lock_shared(number_of(HOUSE)), ours(number_of(event_id))))


def one_by_one(rows: Session, what: bytes) -> None:
    """Two who write the very same thing side by side: the second waits, and then finds what the first wrote."""
    if rows.get_bind().dialect.name == "postgresql":
        rows.execute(sa.select(sa.func.pg_advisory_xact_lock(number_of(what.hex()))))


def alone_in_the_house(line: sa.Connection) -> None:
    """For changes to the tables themselves: of several processes that start, one makes them and the others wait."""
    if line.dialect.name == "postgresql":
        line.exec_driver_sql(f"set local lock_timeout = '{A_LONG_WHILE}'")
        line.execute(sa.select(sa.func.pg_advisory_xact_lock(number_of(HOUSE))))


def leave_no_traces(engine: sa.Engine, tables: Sequence[str]) -> None:
    """PostgreSQL leaves what was taken away where it stood, in its order, until somebody clears up. Not waited for longer than a turn."""
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as line:
            line.exec_driver_sql(f"vacuum full {', '.join(tables)}")
    except OperationalError as cannot:
        log.warning("what was taken away could not be cleared up yet: %s", type(cannot).__name__)


def written_so_far(line: sa.Connection) -> str:
    """The same as long as nobody has written anything that can be seen from here."""
    return str(line.exec_driver_sql("select pg_current_snapshot()::text").scalar())


def number_of(what: str) -> int:
    """PostgreSQL knows turns by a number of 64 bits."""
    return int.from_bytes(hashlib.blake2b(what.encode(), digest_size=8).digest(), "big", signed=True)
