"""Scale-out: two processes with PostgreSQL and Redis against one, with the same PostgreSQL, the same Redis and the same load.

200 seats come in at once to a room with 300 cards and open a line; then 40 write, as in *joining* and *writing* above. Half of them are
dealt to each process, or all to the one; they come in any case from two load generators. One and two are asked in turns. Everything shares
the cores of this machine, and whoever else uses it. So the processor that each took is counted too, and from it is worked out what two
cores would do that had nothing else to do: as many as the house alone can, or as all together can on two.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from bench.laid_out import Laid, laid_out
from bench.running import HOUSE, ROOT, Pages, Server, running
from bench.table import asked, say
from bench.writers import processor
from tests.postgres import own_postgres
from tests.redis import own_redis

ROUNDS = 3
SEATS, WRITERS, SECONDS = 200, 40, 4.0
LEAST = 1.7
Load = Callable[[Server, Laid], float]


@dataclass(frozen=True)
class Found:
    """Of one round: how many a second, and for each how many milliseconds of processor houses, database and load took."""

    each_second: float
    houses: float
    database: float
    load: float

    def on_two_free_cores(self, processes: int) -> float:
        """How many a second, where neither the houses nor all together may use more than there is."""
        return 1000 / max(self.houses / processes, (self.houses + self.database + self.load) / 2)


SHARES: tuple[Callable[[Found], float], ...] = (lambda one: one.houses, lambda one: one.database, lambda one: one.load)


def main() -> None:
    """Prints a table and the ratios of two to one."""
    found: dict[tuple[str, int], list[Found]] = {}
    with tempfile.TemporaryDirectory() as folder, own_postgres() as database, own_redis() as redis:
        laid = laid_out(Path(folder), seats=SEATS, showings={"1": [12] * 25}, database=database)
        halves = _halves(laid)
        for _ in range(ROUNDS):
            for houses in (1, 2):
                with ExitStack() as open_ones:
                    where = {"DATABASE_URL": database, "REDIS_URL": redis.url}
                    servers = [open_ones.enter_context(running(HOUSE, laid, **where)) for _ in range(houses)]
                    for what, load in (("come in", _come_in), ("write", _write)):
                        found.setdefault((what, houses), []).append(_measured(servers, halves, load, database))
    _say(found)


def _halves(laid: Laid) -> list[Laid]:
    seats = laid.seats
    halves = []
    for n in range(2):
        file = laid.folder / f"seats-{n}.txt"
        file.write_text("\n".join(seats[n::2]) + "\n", encoding="ascii")
        halves.append(replace(laid, cookies=file))
    return halves


def _measured(servers: Sequence[Server], halves: Sequence[Laid], load: Load, database: str) -> Found:
    """Both loads begin together; each comes to a server of its own, or both to the one."""
    began, spent = time.perf_counter(), _spent(servers, database)
    with ThreadPoolExecutor(len(halves)) as crowd:
        done = sum(crowd.map(load, [servers[n % len(servers)] for n in range(len(halves))], halves))
    took = time.perf_counter() - began
    return Found(
        done / took, *((now - then) / done * 1000 for now, then in zip(_spent(servers, database), spent, strict=True))
    )


def _spent(servers: Sequence[Server], database: str) -> tuple[float, float, float]:
    """Seconds of the houses, of PostgreSQL's processes that are there, and of the loads that are over."""
    first = int((Path(database.partition("host=")[2]) / "postmaster.pid").read_text().split()[0])
    of_postgres = [first, *map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split())]
    loads = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (
        sum(processor(one.pid) for one in servers),
        sum(processor(number) for number in of_postgres),
        loads.ru_utime + loads.ru_stime,
    )


def _come_in(server: Server, laid: Laid) -> float:
    pages = Pages(server, laid, f"{laid.address}/room")
    try:
        assert pages.join(SEATS // 2)["fewest_cards"] == 300
    finally:
        pages.close()
    return SEATS / 2


def _write(server: Server, laid: Laid) -> float:
    said = [server.port, server.pid, laid.given.event_id, laid.cookies, WRITERS // 2, SECONDS]
    command = [sys.executable, "-m", "bench.writers", *map(str, said)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=dict(os.environ))
    return float(json.loads(ran.stdout)["rate"]) * SECONDS


def _say(found: dict[tuple[str, int], list[Found]]) -> None:
    rows = [
        [
            f"{what}: {houses} process{'es' * (houses - 1)}",
            f"{median(one.each_second for one in rounds):,.0f}",
            *(f"{median(share(one) for one in rounds):.1f}" for share in SHARES),
        ]
        for (what, houses), rounds in sorted(found.items())
    ]
    say(["", "a second", "CPU ms of the houses each", "of the database", "of the load"], rows)
    ratios = []
    for what in ("come in", "write"):
        pairs = list(zip(found[what, 1], found[what, 2], strict=True))
        ratio = median(two.each_second / one.each_second for one, two in pairs)
        ratios.append([f"{what}: two processes to one", f"{ratio:.2f}", asked(ratio, least=LEAST)])
        free = median(two.on_two_free_cores(2) / one.on_two_free_cores(1) for one, two in pairs)
        ratios.append([f"{what}: the same, worked out for two cores with nothing else to do", f"{free:.2f}", ""])
    say(["", "ratio", "asked for"], ratios)


if __name__ == "__main__":
    main()
