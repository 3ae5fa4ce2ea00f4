"""The house as a process of its own for the simulator: killed and started again on the same data, everything it says kept in files."""

import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from tests.programs import Program, forked


class Served:
    """`facts` is the line of JSON that the house said last; its data, its own temporary folder and its logs lie in `folder`."""

    def __init__(self, folder: Path, *, seats: int) -> None:
        self.data, self.temporary, self.logs = folder / "data", folder / "tmp", folder / "logs"
        for place in (self.temporary, self.logs):
            place.mkdir(parents=True)
        self.wishes = ["--at", "arriving", "--seats", str(seats)]
        self.facts: dict[str, Any] = {}
        self.starts: list[float] = []
        self.program: Program | None = None

    @property
    def url(self) -> str:
        return str(self.facts["url"])

    @property
    def event(self) -> str:
        return f"{self.url}/events/{self.facts['event']}"

    def start(self) -> None:
        """Until it answers requests; the same port again, as a real restart would have."""
        began = time.monotonic()
        port = self.url.rpartition(":")[2] if self.facts else "0"
        words = ["demo", "--port", port, "--data", str(self.data), "--json", *self.wishes]
        self.program = forked(
            *words,
            *(["--keep"] if self.facts else []),
            out=self.logs / f"{len(self.starts)}.stdout",
            err=self.logs / f"{len(self.starts)}.stderr",
            environment={**os.environ, "TMPDIR": str(self.temporary)},
        )
        self.facts = json.loads(self.program.says(r"\{.*\}\n")[0])
        self.starts.append(time.monotonic() - began)

    def kill(self) -> None:
        """As if the plug were pulled: kill -9."""
        assert self.program is not None
        self.program.kill()

    def stand_still(self) -> None:
        """Nothing in it moves and nothing more is written, until it is killed or goes on."""
        assert self.program is not None
        self.program.process.send_signal(signal.SIGSTOP)
        while psutil.Process(self.program.process.pid).status() != psutil.STATUS_STOPPED:
            time.sleep(0.0005)

    def go_on(self) -> None:
        assert self.program is not None
        self.program.process.send_signal(signal.SIGCONT)

    def end(self) -> int:
        """SIGTERM, and the exit code."""
        assert self.program is not None
        return self.program.end()


@contextmanager
def served(folder: Path, *, seats: int) -> Iterator[Served]:
    """A house that is ended at the end, whatever happened to it."""
    house = Served(folder, seats=seats)
    try:
        house.start()
        yield house
    finally:
        if house.program is not None:
            house.program.kill()
