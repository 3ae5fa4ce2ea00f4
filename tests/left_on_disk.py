"""What lies in the files of the open database just now: SQLite's file and its log, or the files of PostgreSQL's tables."""

from pathlib import Path

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Base


def left_on_disk() -> bytes:
    """All of it. PostgreSQL's own write-ahead log is not among it: docs/running-it.md says what becomes of that."""
    if store.engine().dialect.name == "sqlite":
        file = Path(str(store.engine().url.database))
        return file.read_bytes() + file.with_name(f"{file.name}-wal").read_bytes()
    with store.engine().connect().execution_options(isolation_level="AUTOCOMMIT") as line:
        line.exec_driver_sql("checkpoint")
        folder = Path(str(line.exec_driver_sql("show data_directory").scalar()))
        named = sa.select(*[sa.func.pg_relation_filepath(name) for name in Base.metadata.tables])
        return b"".join((folder / str(file)).read_bytes() for file in line.execute(named).one())
