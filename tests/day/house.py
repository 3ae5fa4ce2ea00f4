"""An empty house with a server of its own, for the whole day."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.programs import forked


@contextmanager
def an_empty_house(folder: Path) -> Iterator[str]:
    """Gives its address; ended at the end."""
    environment = {**os.environ, "LEARNING_EVENT_DATA": str(folder / "data"), "REQUIRE_TOTP": "yes"}
    log = folder / "log.txt"
    server = forked("serve", "--port", "0", out=log, err=log, environment=environment)
    try:
        yield server.says(r"open at (http\S+)")[1]
    finally:
        server.end()


def start_code(folder: Path) -> str:
    """What the server of this house said for whoever makes its first account."""
    found = re.search(r"with this start-up code: (\S+)", (folder / "log.txt").read_text())
    assert found is not None
    return found[1]
