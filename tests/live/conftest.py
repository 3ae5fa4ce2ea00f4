"""The bare application with the live line, running as its own process."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.live.raw_client import RawClient

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
opened: list[RawClient] = []


@dataclass
class Served:
    """A process that serves the line; `process.stderr` is what it says aloud."""

    process: subprocess.Popen[str]
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def client(self, seat: str = "priya", **more: Any) -> RawClient:
        client = RawClient(self.port, headers={"Cookie": f"seat={seat}"} | more.pop("headers", {}), **more)
        opened.append(client)
        return client

    def say(self, room: str = "timeline:e1", *, count: int = 1, size: int = 20) -> float:
        """Have messages sent to a room; answers with the seconds that the request took."""
        answer = requests.post(f"{self.url}/say/{room}/{count}/{size}", timeout=20)
        assert answer.json() == {"said": count}
        return answer.elapsed.total_seconds()

    def lines(self) -> dict[str, int]:
        counted: dict[str, int] = requests.get(f"{self.url}/lines", timeout=5).json()
        return counted

    def has_lines(self, *, within: float = 8.0, **expected: int) -> bool:
        """Whether so many lines are open soon: `clients` to engineio, `open` to us, `writers` that are kept."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            counted = self.lines()
            if {name: counted[name] for name in expected} == expected:
                return True
            time.sleep(0.05)
        return False


def close_all() -> None:
    """Whoever is still connected goes, as when a browser is closed."""
    while opened:
        opened.pop().close()


def start(mode: str, *more_on_the_path: Path) -> "subprocess.Popen[str]":
    """The bare application in a process of its own; its first line is the port, or why it does not start."""
    path = ":".join(map(str, [*more_on_the_path, ROOT]))
    return subprocess.Popen(
        [sys.executable, str(HERE / "line_app.py"), mode],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": path},
    )


@contextmanager
def served(mode: str) -> Iterator[Served]:
    process = start(mode)
    assert process.stdout is not None
    try:
        yield Served(process, int(process.stdout.readline()))
    finally:
        process.kill()
        process.communicate(timeout=15)


@pytest.fixture(autouse=True)
def everybody_leaves() -> Iterator[None]:
    """At the end of a test no client is left."""
    yield
    close_all()


@pytest.fixture(scope="session")
def hall() -> Iterator[Served]:
    """The server as it is."""
    with served("ours") as running:
        yield running


@pytest.fixture
def own_hall() -> Iterator[Served]:
    """A server for one test alone, which may be ended."""
    with served("ours") as running:
        yield running


@pytest.fixture(scope="session")
def stock_hall() -> Iterator[Served]:
    """The same server with the libraries' own websocket."""
    with served("stock") as running:
        yield running


@pytest.fixture
def hall_on_threads() -> Iterator[Served]:
    """The same application on threads, without gevent."""
    with served("threads") as running:
        yield running
