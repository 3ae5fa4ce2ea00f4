"""`learning-event …` in processes of their own, started from afresh or forked; what they say is kept in files."""

import atexit
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol

ROOT = Path(__file__).parents[1]
PATIENCE = 60
BETWEEN_LOOKS = 0.01
STANDS_READY = (
    "from learning_event.__main__ import main; from tests.forking import stand_ready; stand_ready() and main()"
)


class Process(Protocol):
    """What is needed of a process, wherever it comes from."""

    pid: int

    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def send_signal(self, sig: int) -> None: ...


class Program:
    """One that is under way; `out` and `err` are the files with what it said, one for both if they are the same."""

    def __init__(self, process: Process, out: Path, err: Path) -> None:
        self.process, self.out, self.err = process, out, err

    def says(self, pattern: str, *, patience: float = PATIENCE) -> re.Match[str]:
        """Waits until it has said this, wherever; one that ends without it, or takes too long, has failed."""
        until = time.monotonic() + patience
        while True:
            over = self.process.poll() is not None or time.monotonic() > until
            for file in (self.err, self.out):
                if found := re.search(pattern, file.read_text(encoding="utf-8")):
                    return found
            assert not over, f"It ended with {self.process.poll()}, and said: {self.err.read_text(encoding='utf-8')}"
            time.sleep(BETWEEN_LOOKS)

    @property
    def is_over(self) -> bool:
        return self.process.poll() is not None

    def kill(self) -> None:
        """As if the plug were pulled: kill -9."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def end(self) -> int:
        """SIGTERM, and the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


def forked(*words: str, out: Path, err: Path, environment: Mapping[str, str] = os.environ) -> Program:
    """As `python -m learning_event` with these words is, without its importing: see tests/forking.py."""
    for file in (out, err):
        file.write_bytes(b"")
    process = _ready().fork(
        {
            "words": words,
            "environment": dict(environment),
            "folder": str(ROOT),
            "out": str(out),
            "err": str(err),
        }
    )
    return Program(process, out, err)


def afresh(*words: str, out: Path, err: Path, environment: Mapping[str, str] = os.environ) -> Program:
    """`python` with these words."""
    with out.open("ab") as saying, err.open("ab") as complaining:
        process = subprocess.Popen(
            [sys.executable, *words], cwd=ROOT, stdout=saying, stderr=complaining, env=dict(environment)
        )
    return Program(process, out, err)


def ran(*words: str, environment: Mapping[str, str] = os.environ) -> "subprocess.CompletedProcess[str]":
    """A command from its beginning to its end, forked."""
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        program = forked(*words, out=out, err=err, environment=environment)
        try:
            code = program.process.wait(PATIENCE)
        finally:
            program.kill()
        return subprocess.CompletedProcess(
            words, code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8")
        )


class _Ready:
    """The process that forks: one for each worker, begun when it is first needed."""

    def __init__(self) -> None:
        self._asked_by_one = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-c", STANDS_READY], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def fork(self, wanted: Mapping[str, Any]) -> "_Fork":
        return _Fork(self.answer(wanted), self)

    def answer(self, asked: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._asked_by_one:
            self._process.stdin.write(json.dumps(asked) + "\n")
            self._process.stdin.flush()
            return json.loads(self._process.stdout.readline())

    def is_over(self) -> None:
        self._process.communicate(timeout=PATIENCE)


class _Fork:
    """Somebody else's child: its signals come from us, its end is asked for."""

    def __init__(self, pid: int, ready: _Ready) -> None:
        self.pid, self._ready = pid, ready
        self._code: int | None = None

    def poll(self) -> int | None:
        if self._code is None:
            self._code = self._ready.answer(self.pid)
        return self._code

    def wait(self, timeout: float | None = None) -> int:
        until = time.monotonic() + (timeout or PATIENCE)
        while (code := self.poll()) is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired(f"the fork {self.pid}", timeout or PATIENCE)
            time.sleep(BETWEEN_LOOKS)
        return code

    def send_signal(self, sig: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, sig)


@cache
def _ready() -> _Ready:
    ready = _Ready()
    atexit.register(ready.is_over)
    return ready
