"""Two processes with PostgreSQL and Redis, and what shakes them: kill -9 at either process, and each of the other two gone or frozen."""

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.postgres import own_postgres_to_shake
from tests.programs import ROOT, Program, forked
from tests.redis import own_redis
from tests.torture.ground import Ground, Shelves, read_back

PROCESSES = 2
LAYING_OUT = (sys.executable, "-m", "tests.torture.laying_out")
AWAY_FOR = (1.0, 4.0)
REDIS_AWAY_FOR = (2.0, 9.0)
"""Seconds; a process notices after six that Redis hangs."""


class GroundApart(Ground):
    """As docs/running-it.md describes more than one process: one database, one Redis, one folder of keys."""

    def __init__(self, folder: Path, *, seats: int, seed: int) -> None:
        super().__init__(folder, seats=seats, seed=seed)
        self._open = ExitStack()
        self._ports = [0] * PROCESSES

    @property
    def ports(self) -> list[int]:
        return self._ports

    def lays_out(self) -> None:
        self.postgres = self._open.enter_context(own_postgres_to_shake())
        self.redis = self._open.enter_context(own_redis())
        words = [str(self.data), self.postgres.url, str(self.seats)]
        said = subprocess.run([*LAYING_OUT, *words], cwd=ROOT, stdout=subprocess.PIPE, check=True, timeout=120)
        self.facts = json.loads(said.stdout)
        for which in range(PROCESSES):
            self.programs.append(self._begins(which))
        for which in range(PROCESSES):
            self._is_open(which)

    def starts_anew(self, which: int) -> None:
        self.programs[which] = self._begins(which)
        self._is_open(which)

    def troubles(self) -> list[str]:
        return ["kills_postgresql", "stops_postgresql", "kills_redis", "stops_redis", "freezes_redis", "backs_up"]

    async def kills_postgresql(self) -> None:
        await self._is_away("PostgreSQL killed", self.postgres.kill, self.postgres.start, AWAY_FOR)

    async def stops_postgresql(self) -> None:
        await self._is_away("PostgreSQL stopped", self.postgres.stop, self.postgres.start, AWAY_FOR)

    async def kills_redis(self) -> None:
        await self._is_away("Redis killed", self.redis.kill, self.redis.start, REDIS_AWAY_FOR)

    async def stops_redis(self) -> None:
        await self._is_away("Redis stopped", self.redis.stop, self.redis.start, REDIS_AWAY_FOR)

    async def freezes_redis(self) -> None:
        await self._is_away("Redis frozen", self.redis.freeze, self.redis.thaw, REDIS_AWAY_FOR)

    async def makes_a_copy(self) -> Shelves:
        """With PostgreSQL's own program, as docs/running-it.md says, into another database."""
        number = self.shaken["backup restored"]
        fresh = self.folder / f"restored-{number}"
        fresh.mkdir()
        shutil.copytree(self.data / "keys", fresh / "keys")
        url = await asyncio.to_thread(self.postgres.copied, f"restored_{number}", self.folder / f"{number}.dump")
        self.shaken["backup restored"] += 1
        return await asyncio.to_thread(read_back, fresh, self.event, url)

    def kept(self) -> Shelves:
        return read_back(self.data, self.event, self.postgres.url)

    def is_cleared(self) -> None:
        super().is_cleared()
        self._open.close()

    async def _is_away(
        self, what: str, goes: Callable[[], None], comes: Callable[[], None], for_so_long: tuple[float, float]
    ) -> None:
        await asyncio.to_thread(goes)
        self.shaken[what] += 1
        await asyncio.sleep(self.chance.uniform(*for_so_long))
        await asyncio.to_thread(comes)

    def _begins(self, which: int) -> Program:
        out, err = self._logs()
        environment = {
            **os.environ,
            "LEARNING_EVENT_DATA": str(self.data),
            "DATABASE_URL": self.postgres.url,
            "REDIS_URL": self.redis.url,
            "REQUIRE_TOTP": "no",
        }
        return forked("serve", "--port", str(self._ports[which]), out=out, err=err, environment=environment)

    def _is_open(self, which: int) -> None:
        self._ports[which] = int(self.programs[which].says(r"open at http://\S+:(\d+) ")[1])
