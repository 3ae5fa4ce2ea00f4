"""A house on a given folder, in a process whose number is known, so that the ground beneath it can be shaken."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from learning_event.anonymity.seats import to_cookie
from tests.live.conftest import ROOT
from tests.live.open_house import Guest
from tests.people import Person

PATIENCE = 30


@dataclass
class Served:
    """`log` is what it says about itself."""

    url: str
    pid: int
    event_id: str
    log: Path

    def seated(self, person: Person) -> Guest:
        guest = Guest(self.url, self.event_id)
        guest.browser.cookies.set("seat", to_cookie(person.seat))
        return guest


@contextmanager
def served(data: Path, event_id: str, log: Path) -> Iterator[Served]:
    """Ended at the end, and it has to end in peace."""
    surroundings = {**os.environ, "LEARNING_EVENT_DATA": str(data), "PYTHONPATH": str(ROOT), "REQUIRE_TOTP": "no"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "learning_event", "serve", "--port", "0"],
            cwd=ROOT,
            stdout=out,
            stderr=out,
            env=surroundings,
        )
    try:
        yield Served(_address(log, process), process.pid, event_id, log)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
    assert process.returncode == 0


def _address(log: Path, process: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if found := re.search(r"open at (http\S+)", log.read_text()):
            return found[1]
        time.sleep(0.05)
    raise AssertionError(log.read_text())
