"""A house on a given folder, in a process whose number is known, so that the ground beneath it can be shaken."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from learning_event.anonymity.seats import to_cookie
from tests.live.open_house import Guest
from tests.people import Person
from tests.programs import ROOT, forked


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
    server = forked("serve", "--port", "0", out=log, err=log, environment=surroundings)
    try:
        yield Served(server.says(r"open at (http\S+)")[1], server.process.pid, event_id, log)
    finally:
        code = server.end()
    assert code == 0
