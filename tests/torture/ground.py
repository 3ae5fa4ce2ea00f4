"""The ground beneath the house, and what shakes it: kill -9, a locked database, a full disk, fsync that fails, a clock that jumps."""

import asyncio
import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.programs import ROOT, Program, afresh, forked

DISK = "48m"
SYNCS = "fsync,fdatasync,sync_file_range,msync"
FAKETIME = (
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
)
JUMPS = ("+3650d", "-3650d", "+25h", "-2h")


class Ground:
    """One process on SQLite. `facts` is what the house said of itself; `shaken` counts what was done to it."""

    def __init__(self, folder: Path, *, seats: int, seed: int, clock_of_its_own: bool) -> None:
        self.folder, self.seats = folder, seats
        self.data, self.logs = folder / "disk" / "data", folder / "logs"
        self.facts: dict[str, Any] = {}
        self.shaken: Counter[str] = Counter()
        self.chance = random.Random(seed)
        self.program: Program | None = None
        self.starts = 0
        self.clock = folder / "clock"
        self.small_disk = False
        self.faketime = next((one for one in FAKETIME if Path(one).exists()), None) if clock_of_its_own else None
        self.logs.mkdir(parents=True)
        self.clock.write_text("+0\n")

    @property
    def port(self) -> int:
        return int(str(self.facts["url"]).rpartition(":")[2])

    def lays_out(self) -> None:
        """On a disk of its own that can be filled, where this machine allows one."""
        disk = self.folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)]
        self.small_disk = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
        self.starts_anew()

    def starts_anew(self) -> None:
        port, kept = (str(self.port), ["--keep"]) if self.facts else ("0", [])
        words = ["demo", "--port", port, "--data", str(self.data), "--json", "--at", "arriving"]
        out, err = self.logs / f"{self.starts}.out", self.logs / f"{self.starts}.err"
        wishes = [*words, "--seats", str(self.seats), *kept]
        if self.faketime is None:
            self.program = forked(*wishes, out=out, err=err)
        else:
            self.program = afresh(
                "-m", "learning_event", *wishes, out=out, err=err, environment=self._by_its_clock(self.faketime)
            )
        self.facts = json.loads(self.program.says(r"\{.*\}\n")[0])
        self.starts += 1

    def troubles(self) -> list[str]:
        """What can be done to it on this machine, besides killing."""
        found = ["locks", "backs_up"]
        if self.small_disk:
            found.append("fills_the_disk")
        if shutil.which("strace") and os.geteuid() == 0:
            found.append("fails_fsync")
        if self.faketime:
            found.append("jumps_the_clock")
        return found

    async def kills(self) -> None:
        """kill -9 at whatever it is doing, and a new start on what is there."""
        assert self.program is not None
        await asyncio.to_thread(self.program.kill)
        self.shaken["kill -9"] += 1
        await asyncio.to_thread(self.starts_anew)

    async def locks(self) -> None:
        """Somebody else writes for longer than anybody waits."""
        line = sqlite3.connect(self.data / "learning-event.sqlite3", timeout=10, isolation_level=None)
        try:
            line.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(self.chance.uniform(2.0, 7.0))
            line.execute("ROLLBACK")
            self.shaken["database locked"] += 1
        except sqlite3.OperationalError:
            self.shaken["could not lock"] += 1
        finally:
            line.close()

    async def fills_the_disk(self) -> None:
        stone = self.folder / "disk" / "stone"
        with stone.open("wb", buffering=0) as heavy, contextlib.suppress(OSError):
            while heavy.write(bytes(16 * 1024)):
                pass
        await asyncio.sleep(self.chance.uniform(2.0, 4.0))
        stone.unlink()
        self.shaken["disk full"] += 1

    async def fails_fsync(self) -> None:
        assert self.program is not None
        record = self.logs / f"strace-{self.shaken['fsync failed']}"
        wishes = ["-f", "-qq", "-o", str(record), "-e", f"trace={SYNCS}", "-e", f"inject={SYNCS}:error=EIO"]
        tracer = await asyncio.create_subprocess_exec("strace", *wishes, "-p", str(self.program.process.pid))
        await asyncio.sleep(self.chance.uniform(2.0, 4.0))
        tracer.send_signal(signal.SIGTERM)
        await tracer.wait()
        self.shaken["fsync failed"] += record.read_text().count("(INJECTED)")

    async def jumps_the_clock(self) -> None:
        """Ten years on or back, a day on, two hours back; and home again after a while."""
        self.clock.write_text(f"{self.chance.choice(JUMPS)}\n")
        await asyncio.sleep(self.chance.uniform(2.0, 4.0))
        self.clock.write_text("+0\n")
        self.shaken["clock jumped"] += 2

    def ends(self) -> int:
        """SIGTERM, and the exit code."""
        assert self.program is not None
        return self.program.end()

    def is_cleared(self) -> None:
        """Nothing of it goes on."""
        if self.program is not None:
            self.program.kill()
        if self.small_disk:
            subprocess.run(["umount", "-l", str(self.folder / "disk")], check=False, timeout=20)

    def kept(self) -> dict[str, list[dict[str, Any]]]:
        """What lies on its shelves after it has ended."""
        return read_back(self.data, str(self.facts["event"]))

    async def makes_a_copy(self) -> dict[str, list[dict[str, Any]]]:
        """A backup while the house is up and everybody keeps knocking, laid out again elsewhere: what lies on its shelves."""
        number = self.shaken["backup restored"]
        copy, fresh = self.folder / "copies" / f"{number}.zip", self.folder / f"restored-{number}"
        copy.parent.mkdir(exist_ok=True)
        surroundings = {**os.environ, "LEARNING_EVENT_DATA": str(self.data)}
        await _runs("backup", "--to", str(copy), environment=surroundings)
        fresh.mkdir()
        shutil.copytree(self.data / "keys", fresh / "keys")
        await _runs("restore", str(copy), "--data", str(fresh), environment=dict(os.environ))
        self.shaken["backup restored"] += 1
        return await asyncio.to_thread(read_back, fresh, str(self.facts["event"]))

    def _by_its_clock(self, library: str) -> Mapping[str, str]:
        return {
            **os.environ,
            "LD_PRELOAD": library,
            "FAKETIME_TIMESTAMP_FILE": str(self.clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }


def read_back(data: Path, event_id: str) -> dict[str, list[dict[str, Any]]]:
    """In a process of its own, with the keys."""
    words = [sys.executable, "-m", "tests.sim.reading_back", str(data), event_id]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    found: dict[str, list[dict[str, Any]]] = json.loads(said.stdout)
    return found


async def _runs(*words: str, environment: Mapping[str, str]) -> None:
    began = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "learning_event",
        *words,
        cwd=ROOT,
        env=dict(environment),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, (words[0], time.monotonic() - began, said.decode())
