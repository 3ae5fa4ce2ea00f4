"""A copy of everything in one file: the database of one moment, in which nobody is signed in and which holds no key.

Nobody can write between the question whether all is quiet and the copy: the copy is made while we hold the one place of the writer.
"""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from learning_event import __version__, store
from learning_event.actions.keeping.copy_file import DATABASE_PART, IS_THERE, Manifest, pack, part_of, workshop
from learning_event.actions.keeping.quiet import nothing_is_under_way
from learning_event.actions.staff.passwords import new_session_key
from learning_event.rules.refusals import NotNow, Refusal, StandsAlready

ONLY_SQLITE = (
    "The database of this house is PostgreSQL, which has its own program for copies: pg_dump. docs/running-it.md says how to use it,"
    " and what to do about sign-ins. Nothing was written."
)
NOT_UP_TO_DATE = (
    "The database is from an earlier version. Please start the server once, which brings it up to date, and try again."
)
KEYS_ARE_THERE = (
    "The keys lie in {keys}. Copies and keys must not lie together: whoever took the one would have the other too."
    " Please choose another folder."
)


def back_up(to: Path, *, keys: Path, newest: str, on: dt.date) -> Manifest:
    """`keys` is the folder that must not lie with the copy; `newest` is the schema of a database that is up to date."""
    if store.engine().dialect.name != "sqlite":
        raise Refusal(ONLY_SQLITE)
    to = to.resolve()
    _apart(to.parent, keys.resolve())
    if to.exists():
        raise StandsAlready(IS_THERE.format(to=to))
    with workshop(to.parent) as folder:
        database = folder / DATABASE_PART
        with store.work() as work:
            nothing_is_under_way(work.rows)
            schema = str(work.rows.scalar(sa.text("select version_num from alembic_version")))
            if schema != newest:
                raise NotNow(NOT_UP_TO_DATE)
            _copy_database(database)
        sign_everybody_out(database)
        manifest = Manifest(__version__, schema, on.isoformat(), {DATABASE_PART: part_of(database)})
        pack(database, manifest, into=to)
    return manifest


def _apart(copies: Path, keys: Path) -> None:
    """Neither in the other: a folder is often copied with all that is in it."""
    if copies.is_relative_to(keys) or keys.is_relative_to(copies):
        raise Refusal(KEYS_ARE_THERE.format(keys=keys))


def _copy_database(into: Path) -> None:
    """A line of its own: SQLite does not copy within a transaction."""
    raw = store.engine().raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(into),))
    finally:
        raw.close()
    into.chmod(0o600)


def sign_everybody_out(database: Path) -> None:
    """Fresh session keys, so that no sign-in of before fits, and nobody who has the copy can make one."""
    with closing(sqlite3.connect(database, isolation_level=None)) as line:
        line.execute("PRAGMA journal_mode=MEMORY")
        line.execute("PRAGMA secure_delete=ON")
        accounts = [row[0] for row in line.execute("SELECT id FROM account")]
        line.executemany(
            "UPDATE account SET session_key = ? WHERE id = ?", [(new_session_key(), account) for account in accounts]
        )
