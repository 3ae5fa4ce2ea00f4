"""The ground beneath a house, whatever it is made of: processes that are killed, troubles besides, and what lies on the shelves."""

import asyncio
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.programs import ROOT, Program

Shelves = dict[str, list[dict[str, Any]]]


class Ground:
    """`facts` is what the house said of itself; `shaken` counts what was done to it; `programs` are its processes.

    Each trouble that `troubles` names is a method of that name.
    """

    def __init__(self, folder: Path, *, seats: int, seed: int) -> None:
        self.folder, self.seats = folder, seats
        self.data, self.logs = folder / "data", folder / "logs"
        self.facts: dict[str, Any] = {}
        self.shaken: Counter[str] = Counter()
        self.chance = random.Random(seed)
        self.programs: list[Program] = []
        self.starts = 0
        self.logs.mkdir(parents=True)

    @property
    def event(self) -> str:
        return str(self.facts["event"])

    @property
    def ports(self) -> list[int]:
        """Of each process; the same as long as the ground lasts."""
        raise NotImplementedError

    def lays_out(self) -> None:
        """The case at its beginning, and every process open."""
        raise NotImplementedError

    def starts_anew(self, which: int) -> None:
        """One process, on what is there; it has its place in `programs` already."""
        raise NotImplementedError

    def troubles(self) -> list[str]:
        """What can be done to it on this machine, besides killing."""
        raise NotImplementedError

    async def makes_a_copy(self) -> Shelves:
        """A backup while the house is up and everybody keeps knocking, laid out again elsewhere: what lies on its shelves."""
        raise NotImplementedError

    def kept(self) -> Shelves:
        """What lies on its shelves after it has ended."""
        raise NotImplementedError

    async def kills(self) -> None:
        """kill -9 at whatever one process is doing, and a new start on what is there."""
        which = self.chance.randrange(len(self.programs))
        await asyncio.to_thread(self.programs[which].kill)
        self.shaken["kill -9"] += 1
        await asyncio.to_thread(self.starts_anew, which)

    def ends(self) -> list[str]:
        """SIGTERM, one process after the other; nothing for each that ended well, and for another what it said last."""
        return [self._ended(program) for program in self.programs]

    def is_cleared(self) -> None:
        """Nothing of it goes on."""
        for program in self.programs:
            program.kill()

    def _ended(self, program: Program) -> str:
        said, code = program.err.read_text(encoding="utf-8"), program.end()
        return f"a process ended with {code}, and said: {said[-500:]}" if code else ""

    def _logs(self) -> tuple[Path, Path]:
        """For each start of its own: what is said, and what is complained of."""
        self.starts += 1
        return self.logs / f"{self.starts}.out", self.logs / f"{self.starts}.err"


def read_back(data: Path, event_id: str, *database: str) -> Shelves:
    """In a process of its own, with the keys."""
    words = [sys.executable, "-m", "tests.sim.reading_back", str(data), event_id, *database]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    found: Shelves = json.loads(said.stdout)
    return found


async def runs(*words: str, environment: Mapping[str, str] = os.environ) -> None:
    """A program from its beginning to its end; it has to end well."""
    began = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *words, cwd=ROOT, env=dict(environment), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, (words, time.monotonic() - began, said.decode())
