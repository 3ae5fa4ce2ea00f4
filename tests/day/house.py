"""An empty house with a server of its own, for the whole day."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 30


@contextmanager
def an_empty_house(folder: Path) -> Iterator[str]:
    """Gives its address; ended at the end."""
    log = folder / "log.txt"
    with log.open("wb") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "learning_event", "serve", "--port", "0"],
            cwd=ROOT,
            stdout=out,
            stderr=out,
            env={**os.environ, "LEARNING_EVENT_DATA": str(folder / "data"), "REQUIRE_TOTP": "yes"},
        )
    try:
        yield _address(log, server)
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def start_code(folder: Path) -> str:
    """What the server of this house said for whoever makes its first account."""
    found = re.search(r"with this start-up code: (\S+)", (folder / "log.txt").read_text())
    assert found is not None
    return found[1]


def _address(log: Path, server: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        found = re.search(r"http://[\w.]+:\d+", log.read_text())
        if found:
            return found[0]
        time.sleep(0.05)
    raise AssertionError(log.read_text())
