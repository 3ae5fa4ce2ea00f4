"""One write, whole or not at all, then the announcements; and reading without writing.

When `work()` ends, what was written is on disk. How SQLite and PostgreSQL keep that, and who waits for whom: one_writer.py,
shared_commit.py and many_writers.py.

`work(event_id)` and `look(event_id)` open the sealed cells of that event alone; without one, of the event they are called in, or of none.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, TypeVarTuple

import gevent.monkey
import sqlalchemy as sa
from sqlalchemy.exc import InterfaceError, OperationalError, StatementError, TimeoutError
from sqlalchemy.orm import Session

from learning_event import announcements, many_writers, one_writer, still_there
from learning_event.many_writers import Turn
from learning_event.models import Base
from learning_event.rules.refusals import Erased, NotKnown, NotSaved
from learning_event.safe.refusing import NoKeys, OfAnotherEvent
from learning_event.safe.scope import event_in_scope, event_scope, keyring
from learning_event.shared_commit import SharedCommit

LONGEST_WAIT = 5.0

Found = TypeVar("Found")
Columns = TypeVarTuple("Columns")

CANNOT = (InterfaceError, OperationalError, TimeoutError)
IN_A_SAVEPOINT: dict[str, Any] = {"join_transaction_mode": "create_savepoint", "expire_on_commit": False}

SEEN_BY_ALL = (
    announcements.Shown,
    announcements.TimelineChanged,
    announcements.RoomChanged,
    announcements.NarrativeChanged,
)
TAKEN_FROM = ("tray_observation", "answer", "reflection")

_engine: sa.Engine | None = None
_reading: sa.Engine | None = None
_shared: SharedCommit | None = None
_watch: sqlite3.Connection | None = None
_opened = 0


class Work:
    """What an action does in one transaction. Announcements are held until it is on disk."""

    def __init__(self, rows: Session) -> None:
        self.rows = rows
        self.held: list[announcements.Announcement] = []
        self.is_done = False

    def find(self, shelf: type[Found], row_id: str) -> Found | None:
        """The row with this id, if it is one of the event this work is about; another event's is not there at all."""
        return self.rows.scalar(sa.select(shelf).filter_by(id=row_id, event_id=event_in_scope()))

    def announce(self, announcement: announcements.Announcement) -> None:
        self.held.append(announcement)


def open_at(url: str) -> None:
    """Opens the database at an SQLAlchemy URL; texts never appear in its errors."""
    global _engine, _reading, _shared
    close()
    lines = one_writer.LINES if url.startswith("sqlite") else many_writers.LINES
    _engine = _reading = sa.create_engine(url, **{"hide_parameters": True, "pool_timeout": LONGEST_WAIT, **lines})
    if _engine.dialect.name == "postgresql":
        many_writers.prepare(_engine, patience=LONGEST_WAIT)
        _reading = _engine.execution_options(**many_writers.READING)
    if _engine.dialect.name == "sqlite":
        one_writer.prepare(_engine, patience=lambda: LONGEST_WAIT)
        if gevent.monkey.is_module_patched("socket"):
            _shared = SharedCommit(_engine, patience=LONGEST_WAIT)


def close() -> None:
    """Gives all connections back."""
    global _engine, _reading, _shared, _watch, _opened
    _opened += 1
    if _shared is not None:
        _shared.close()
        _shared = None
    if _watch is not None:
        _watch.close()
        _watch = None
    if _engine is not None:
        _engine.dispose()
        _engine = _reading = None


def engine() -> sa.Engine:
    """The open database, for migrations and checks."""
    if _engine is None:
        raise RuntimeError("The database has not been opened.")
    return _engine


@contextmanager
def work(event_id: str | None = None, turn: Turn = Turn.ALONE) -> Iterator[Work]:
    """A write: committed and on disk when the block ends, then announced; on any error, or for nobody who waits, nothing was written.

    Nobody else writes in this event meanwhile (without one: in the house), but those who all write beside each other.
    """
    done: Work | None = None
    try:
        with _about(event_id), _part() as line, Session(line, **IN_A_SAVEPOINT) as rows, rows.begin():
            many_writers.take_turn(rows, event_id, turn)
            still_there.or_not_saved()
            done = Work(rows)
            yield done
            done.is_done = True
    except CANNOT as cannot:
        _may_be_on_disk(done)
        raise NotSaved from cannot
    for announcement in done.held:
        announcements.say(announcement)


def _may_be_on_disk(done: Work | None) -> None:
    """Of a commit that was not answered nobody knows. Only what everybody would have been told at this moment is worth a look."""
    if done is not None and done.is_done and any(isinstance(one, SEEN_BY_ALL) for one in done.held):
        announcements.say(announcements.PerhapsMissed())


@contextmanager
def _part() -> Iterator[sa.Connection | sa.Engine]:
    """Where to write: in a transaction that is shared with others and committed when the block ends, or in one of one's own."""
    if _shared is None:
        yield engine().execution_options(writing=True)
        return
    with _shared.part() as line:
        yield line


@contextmanager
def look(event_id: str | None = None) -> Iterator[Session]:
    """Reading: one consistent picture, nothing written."""
    try:
        with _about(event_id), Session(_reading or engine()) as rows:
            yield rows
    except CANNOT as cannot:
        raise NotSaved from cannot


def row(asked: sa.Select[*Columns], **values: Any) -> sa.Row[*Columns] | None:
    """One row of columns that are not sealed, or None: what each request asks first, without a session around it."""
    try:
        with (_reading or engine()).connect() as line:
            return line.execute(asked, values).one_or_none()
    except CANNOT as cannot:
        raise NotSaved from cannot


@contextmanager
def _about(event_id: str | None) -> Iterator[None]:
    """The event whose cells open; an id of another event is unknown here, and of an erased one that it was erased is said."""
    with event_scope(event_id or event_in_scope()):
        try:
            yield
        except OfAnotherEvent as elsewhere:
            raise NotKnown from elsewhere
        except (NoKeys, StatementError) as gone:
            on = keyring().erased_on(event_in_scope() or "") if _no_keys(gone) else None
            if on is None:
                raise
            raise Erased(on) from gone


def _no_keys(wrong: Exception) -> bool:
    """SQLAlchemy wraps what goes wrong while a statement's values are made ready."""
    return isinstance(wrong.orig if isinstance(wrong, StatementError) else wrong, NoKeys)


def answers() -> bool:
    """Whether the database answers now."""
    try:
        with engine().connect() as line:
            return line.execute(sa.text("select 1")).scalar() == 1
    except sa.exc.SQLAlchemyError:
        return False


def state() -> tuple[int, int | str] | None:
    """The same as long as nothing has been written, by this process or another; None where the database cannot say so."""
    global _watch
    file = engine().url.database
    if engine().dialect.name == "postgresql":
        return _opened, _written_so_far()
    if engine().dialect.name != "sqlite" or not file or file == ":memory:":
        return None
    if _watch is None:
        _watch = sqlite3.connect(file, check_same_thread=False)
    return _opened, int(_watch.execute("PRAGMA data_version").fetchall()[0][0])


def _written_so_far() -> str:
    try:
        with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as line:
            return many_writers.written_so_far(line)
    except CANNOT as cannot:
        raise NotSaved from cannot


def truncate_log() -> None:
    """Empties what keeps the order in which things came: SQLite's write-ahead log, PostgreSQL's leavings of the tray and of answers."""
    if engine().dialect.name == "postgresql":
        many_writers.leave_no_traces(engine(), TAKEN_FROM)
    _outside("PRAGMA wal_checkpoint(TRUNCATE)")


def log_is_emptied() -> bool:
    """The same, and made sure of: waits for whoever still reads an older picture; False when they do not come to an end."""
    until = time.monotonic() + LONGEST_WAIT
    while somebody_reads := bool(_outside("PRAGMA wal_checkpoint(TRUNCATE)")):
        if time.monotonic() >= until:
            break
        time.sleep(one_writer.BETWEEN_TRIES)
    return not somebody_reads


def lay_out_afresh() -> None:
    """VACUUM and an empty log, so that no trace of order or of erased text is left in the file."""
    if engine().dialect.name == "postgresql":
        many_writers.leave_no_traces(engine(), tuple(Base.metadata.tables))
    _outside("VACUUM")
    truncate_log()


def _outside(statement: str) -> int:
    """The first figure that SQLite answers, which is 1 where it was kept from it; nought from any other database."""
    if engine().dialect.name != "sqlite":
        return 0
    return _ask(statement) if _shared is None else _shared.alone(lambda: _ask(statement))


def _ask(statement: str) -> int:
    raw = engine().raw_connection()
    try:
        found = raw.cursor().execute(statement).fetchone()
        return int(found[0]) if found else 0
    except sqlite3.OperationalError as cannot:
        raise NotSaved from cannot
    finally:
        raw.close()
