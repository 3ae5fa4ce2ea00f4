"""How the database came to be as it is, step by step; applied at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from learning_event import store


def bring_up_to_date() -> None:
    """Applies the steps that the open database does not have yet."""
    with store.engine().execution_options(writing=True).begin() as line:
        command.upgrade(_config(line), "head")


def _config(line: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["line"] = line
    return config
