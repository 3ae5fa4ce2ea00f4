"""The demo as a process of its own, to be talked to over the network, killed and started again."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PATIENCE = 40


class Running:
    """One demo after another on the same data; `facts` is the line of JSON that the last one said."""

    def __init__(self, data: Path, *wishes: str) -> None:
        self.data, self.wishes = data, wishes
        self.facts: dict[str, Any] = {}
        self.process: subprocess.Popen[str] | None = None

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
        """Waits until it answers requests; a process that says nothing for too long is ended."""
        port = more or ("--port", "0")
        words = [
            sys.executable,
            "-m",
            "learning_event",
            "demo",
            *port,
            "--data",
            str(self.data),
            "--json",
            *self.wishes,
        ]
        self.process = subprocess.Popen(
            [*words, *(["--keep"] if self.facts else [])],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        guard = threading.Timer(PATIENCE, self.process.kill)
        guard.start()
        line = self.process.stdout.readline()
        guard.cancel()
        assert line, self._last_words()
        self.facts = json.loads(line)

    def kill(self) -> None:
        """As if the plug were pulled: kill -9."""
        assert self.process is not None
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)

    def end(self) -> int:
        """SIGTERM, and the exit code."""
        assert self.process is not None
        self.process.terminate()
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode

    def _last_words(self) -> str:
        assert self.process is not None
        return self.process.communicate(timeout=PATIENCE)[1]


@contextmanager
def running(data: Path, *wishes: str) -> Iterator[Running]:
    """A demo that is ended at the end, whatever happened to it."""
    demo = Running(data, *wishes)
    try:
        demo.start()
        yield demo
    finally:
        if demo.process is not None and demo.process.poll() is None:
            demo.kill()
