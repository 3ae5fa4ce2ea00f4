"""One process on SQLite, and what shakes it: kill -9, a locked database, a full disk, fsync that fails, a clock that jumps."""

import asyncio
import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.programs import afresh, forked
from tests.torture.ground import Ground, Shelves, read_back, runs

DISK = "48m"
SYNCS = "fsync,fdatasync,sync_file_range,msync"
FAKETIME = (
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
)
JUMPS = ("+3650d", "-3650d", "+25h", "-2h")
HOUSE = (sys.executable, "-m", "learning_event")


class GroundAlone(Ground):
    """On a disk of its own that can be filled, and by a clock of its own, where this machine allows them."""

    def __init__(self, folder: Path, *, seats: int, seed: int, clock_of_its_own: bool) -> None:
        super().__init__(folder, seats=seats, seed=seed)
        self.disk, self.clock = folder / "disk", folder / "clock"
        self.data = self.disk / "data"
        self.small_disk = False
        self.faketime = next((one for one in FAKETIME if Path(one).exists()), None) if clock_of_its_own else None
        self.clock.write_text("+0\n")

    @property
    def ports(self) -> list[int]:
        return [int(str(self.facts["url"]).rpartition(":")[2])]

    def lays_out(self) -> None:
        self.disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(self.disk)]
        self.small_disk = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
        self._opens(port=0)

    def starts_anew(self, which: int) -> None:
        self._opens("--keep", port=self.ports[which])

    def _opens(self, *more: str, port: int) -> None:
        words = ["demo", "--port", str(port), "--data", str(self.data), "--json", "--at", "arriving"]
        words += ["--seats", str(self.seats), *more]
        out, err = self._logs()
        if self.faketime is None:
            self.programs = [forked(*words, out=out, err=err)]
        else:
            environment = self._by_its_clock(self.faketime)
            self.programs = [afresh(*HOUSE[1:], *words, out=out, err=err, environment=environment)]
        self.facts = json.loads(self.programs[0].says(r"\{.*\}\n")[0])

    def troubles(self) -> list[str]:
        found = ["locks", "backs_up"]
        if self.small_disk:
            found.append("fills_the_disk")
        if shutil.which("strace") and os.geteuid() == 0:
            found.append("fails_fsync")
        if self.faketime:
            found.append("jumps_the_clock")
        return found

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
        stone = self.disk / "stone"
        with stone.open("wb", buffering=0) as heavy, contextlib.suppress(OSError):
            while heavy.write(bytes(16 * 1024)):
                pass
        await asyncio.sleep(self.chance.uniform(2.0, 4.0))
        stone.unlink()
        self.shaken["disk full"] += 1

    async def fails_fsync(self) -> None:
        record = self.logs / f"strace-{self.shaken['fsync failed']}"
        wishes = ["-f", "-qq", "-o", str(record), "-e", f"trace={SYNCS}", "-e", f"inject={SYNCS}:error=EIO"]
        tracer = await asyncio.create_subprocess_exec("strace", *wishes, "-p", str(self.programs[0].process.pid))
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

    def is_cleared(self) -> None:
        super().is_cleared()
        if self.small_disk:
            subprocess.run(["umount", "-l", str(self.disk)], check=False, timeout=20)

    def kept(self) -> Shelves:
        return read_back(self.data, self.event)

    async def makes_a_copy(self) -> Shelves:
        number = self.shaken["backup restored"]
        copy, fresh = self.folder / "copies" / f"{number}.zip", self.folder / f"restored-{number}"
        copy.parent.mkdir(exist_ok=True)
        here = {**os.environ, "LEARNING_EVENT_DATA": str(self.data)}
        await runs(*HOUSE, "backup", "--to", str(copy), environment=here)
        fresh.mkdir()
        shutil.copytree(self.data / "keys", fresh / "keys")
        await runs(*HOUSE, "restore", str(copy), "--data", str(fresh))
        self.shaken["backup restored"] += 1
        return await asyncio.to_thread(read_back, fresh, self.event)

    def _by_its_clock(self, library: str) -> Mapping[str, str]:
        return {
            **os.environ,
            "LD_PRELOAD": library,
            "FAKETIME_TIMESTAMP_FILE": str(self.clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
