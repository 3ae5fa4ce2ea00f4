"""The demo as a process of its own, to be talked to over the network, killed and started again."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.programs import Program, forked


class Running:
    """One demo after another on the same data; `facts` is the line of JSON that the last one said."""

    def __init__(self, data: Path, logs: Path, *wishes: str) -> None:
        self.data, self.logs, self.wishes = data, logs, wishes
        self.facts: dict[str, Any] = {}
        self.program: Program | None = None

    @property
    def url(self) -> str:
        return str(self.facts["url"])

    @property
    def event(self) -> str:
        return f"{self.url}/events/{self.facts['event']}"

    @property
    def database(self) -> Path:
        return self.data / "learning-event.sqlite3"

    def start(self, *more: str) -> None:
        """Waits until it answers requests."""
        wishes = [*(more or ("--port", "0")), "--data", str(self.data), "--json", *self.wishes]
        kept = ["--keep"] if self.facts else []
        self.program = forked("demo", *wishes, *kept, out=self.logs / "out", err=self.logs / "err")
        self.facts = json.loads(self.program.says(r"\{.*\}\n")[0])

    def end(self) -> int:
        """SIGTERM, and the exit code."""
        assert self.program is not None
        return self.program.end()


@contextmanager
def running(data: Path, *wishes: str) -> Iterator[Running]:
    """A demo that is ended at the end, whatever happened to it."""
    with tempfile.TemporaryDirectory() as logs:
        demo = Running(data, Path(logs), *wishes)
        try:
            demo.start()
            yield demo
        finally:
            if demo.program is not None:
                demo.program.kill()
