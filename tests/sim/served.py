"""The house as a process of its own for the simulator: killed and started again on the same data, everything it says kept in files."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.running import PATIENCE, ROOT


class Served:
    """`facts` is the line of JSON that the house said last; its data, its own temporary folder and its logs lie in `folder`."""

    def __init__(self, folder: Path, *, seats: int) -> None:
        self.data, self.temporary, self.logs = folder / "data", folder / "tmp", folder / "logs"
        for place in (self.temporary, self.logs):
            place.mkdir(parents=True)
        self.wishes = ["--at", "arriving", "--seats", str(seats)]
        self.facts: dict[str, Any] = {}
        self.starts: list[float] = []
        self.process: subprocess.Popen[bytes] | None = None

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
        words = ["-m", "learning_event", "demo", "--port", port, "--data", str(self.data), "--json", *self.wishes]
        said = self.logs / f"{len(self.starts)}.stdout"
        with said.open("wb") as out, (self.logs / f"{len(self.starts)}.stderr").open("wb") as err:
            self.process = subprocess.Popen(
                [sys.executable, *words, *(["--keep"] if self.facts else [])],
                cwd=ROOT,
                stdout=out,
                stderr=err,
                env=os.environ | {"TMPDIR": str(self.temporary)},
            )
        self.facts = json.loads(self._line(said))
        self.starts.append(time.monotonic() - began)

    def kill(self) -> None:
        """As if the plug were pulled: kill -9."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(timeout=PATIENCE)

    def end(self) -> int:
        """SIGTERM, and the exit code."""
        assert self.process is not None
        self.process.terminate()
        return self.process.wait(timeout=PATIENCE)

    def _line(self, said: Path) -> str:
        assert self.process is not None
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            text = said.read_text(encoding="utf-8")
            if text.endswith("\n"):
                return text
            time.sleep(0.01)
        raise AssertionError(said.with_suffix(".stderr").read_text(encoding="utf-8"))


@contextmanager
def served(folder: Path, *, seats: int) -> Iterator[Served]:
    """A house that is ended at the end, whatever happened to it."""
    house = Served(folder, seats=seats)
    try:
        house.start()
        yield house
    finally:
        if house.process is not None and house.process.poll() is None:
            house.kill()
