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
from learning_event.many_writers import alone_in_the_house


def bring_up_to_date() -> None:
    """Applies the steps that the open database does not have yet; afterwards no trace of the old rows is left in the file."""
    before = _stands_at()
    if before == newest_step():
        return
    with store.engine().connect().execution_options(writing=True) as line, _tables_may_be_rebuilt(line), line.begin():
        alone_in_the_house(line)
        config = _config()
        config.attributes["line"] = line
        command.upgrade(config, "head")
    if before is not None:
        store.lay_out_afresh()


def is_up_to_date() -> bool:
    """Whether the open database has every step that this program knows."""
    return _stands_at() == newest_step()


def newest_step() -> str:
    """Where a database stands that is up to date."""
    return str(_steps().get_current_head())


def known_steps() -> frozenset[str]:
    """Every step that this program knows; a database at another one comes from a later program."""
    return frozenset(step.revision for step in _steps().walk_revisions())


def _stands_at() -> str | None:
    with store.engine().connect() as line:
        return MigrationContext.configure(line).get_current_revision()


def _steps() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


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
