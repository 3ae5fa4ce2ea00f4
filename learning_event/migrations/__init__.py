"""How the database came to be as it is, step by step; applied at every start. The keys must be open: words are sealed on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from learning_event import store


def bring_up_to_date() -> None:
    """Applies the steps that the open database does not have yet; afterwards no trace of the old rows is left in the file."""
    with store.engine().connect() as line:
        before = MigrationContext.configure(line).get_current_revision()
    if before == ScriptDirectory.from_config(_config()).get_current_head():
        return
    with store.engine().connect().execution_options(writing=True) as line, _tables_may_be_rebuilt(line), line.begin():
        config = _config()
        config.attributes["line"] = line
        command.upgrade(config, "head")
    if before is not None:
        store.lay_out_afresh()


@contextmanager
def _tables_may_be_rebuilt(line: sa.Connection) -> Iterator[None]:
    """SQLite changes a column by making the table anew; its foreign keys would take the rows of other tables with it."""
    raw = line.connection.dbapi_connection
    if line.dialect.name != "sqlite" or raw is None:
        yield
        return
    raw.cursor().execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        raw.cursor().execute("PRAGMA foreign_keys=ON")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config
