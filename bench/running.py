"""Servers and pages in processes of their own: the house, its rivals from npm, and the load generator, compiled where it is used."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.laid_out import Laid

HERE = Path(__file__).parent
ROOT = HERE.parent
BUILD = ROOT / "build" / "bench"
ON_THE_LINE = "-"
RIVALS = {"ws": "bare.js", "socket.io": "socketio.js"}
HOUSE, GUNICORN = "house", "gunicorn"
OURS = {HOUSE: "bench.house", GUNICORN: "bench.under_gunicorn"}


class CannotMeasure(RuntimeError):
    """Something that this bench needs is not on this machine."""


@dataclass(frozen=True)
class Counted:
    """What the load generator says of one run, by name."""

    facts: dict[str, float]

    def __getitem__(self, name: str) -> float:
        return self.facts[name]

    @property
    def each_second_of_processor(self) -> float:
        return self.facts["deliveries"] / self.facts["cpu"]


@dataclass(frozen=True)
class Server:
    """One that answers."""

    name: str
    pid: int
    port: int
    control: int


class Pages:
    """The load generator, with its pages open to one server; each order is answered by a line of JSON."""

    def __init__(self, server: Server, laid: Laid, path: str) -> None:
        said = [server.port, server.control, server.pid, laid.given.event_id, laid.cookies, path]
        self._process = subprocess.Popen(
            [compiled(), *map(str, said)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def join(self, how_many: int) -> Counted:
        return self._told(f"join {how_many}")

    def show(self, sign: str, *, in_flight: int, milliseconds: int) -> Counted:
        return self._told(f"show {sign} {in_flight} {milliseconds}")

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _told(self, order: str) -> Counted:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise CannotMeasure(f"the load generator ended during: {order}")
        return Counted(json.loads(answer))


@contextmanager
def running(name: str, laid: Laid, **settings: str) -> Iterator[Server]:
    """The house on one of two servers, or a rival that says what the house said before it. `settings` are for the house's environment."""
    command = (
        [sys.executable, "-m", OURS[name], str(laid.folder)]
        if name in OURS
        else ["node", str(HERE / "rivals" / RIVALS[name]), str(laid.folder / "messages.json")]
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    if name not in OURS:
        environment["NODE_PATH"] = str(rivals() / "node_modules")
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT)
    try:
        assert process.stdout is not None
        yield Server(name, **{"pid": process.pid, **json.loads(process.stdout.readline())})
    finally:
        process.terminate()
        process.wait(20)


@cache
def compiled() -> Path:
    """The load generator; there has to be a C compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        raise CannotMeasure(
            "The load generator is written in C, and there is no compiler here (Debian: apt install gcc)."
        )
    BUILD.mkdir(parents=True, exist_ok=True)
    program = BUILD / "load"
    subprocess.run([compiler, "-O2", "-o", program, HERE / "load.c"], check=True)
    return program


@cache
def rivals() -> Path:
    """Node's `ws` and socket.io, exactly as they are locked, outside the tree that is shipped."""
    if not (shutil.which("node") and shutil.which("npm")):
        raise CannotMeasure("The rivals need node and npm (Debian: apt install nodejs npm).")
    folder = BUILD / "rivals"
    folder.mkdir(parents=True, exist_ok=True)
    locked = (HERE / "rivals" / "package-lock.json").read_bytes()
    done = folder / "installed-from.json"
    if not done.exists() or done.read_bytes() != locked:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / "rivals" / name, folder)
        subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, check=True, stdout=sys.stderr
        )
        done.write_bytes(locked)
    return folder
