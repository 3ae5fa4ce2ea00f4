"""Writing: observations through the door of a real house, saved on disk before each answer, beside a bare loop of the same inserts.

The floor is one process with nothing else to do: the same row with the same sealed cells, one commit each, same disk, same pragmas.
The writers wait for each answer; they are pages in one process of their own (bench/writers.py) on connections that stay open.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.laid_out import Laid, laid_out
from bench.running import HOUSE, ROOT, Server, running
from bench.table import asked, say
from learning_event.one_writer import PRAGMAS

WRITERS = (1, 40, 200)
ROUNDS, SECONDS, INSERTS = 3, 3.0, 400
CELL = os.urandom(1 + 8 + 12 + 256 + 16)
Figures = dict[str, float]


def main() -> None:
    """Prints a table and the ratios to the floor."""
    found: dict[int, list[tuple[Figures, Figures]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        laid = laid_out(Path(folder) / "house", seats=max(WRITERS), showings={"1": [1]})
        with running(HOUSE, laid) as server:
            for _ in range(ROUNDS):
                for writers in WRITERS:
                    pair = _floor(Path(folder) / "floor.sqlite3"), _written(server, laid, writers)
                    found.setdefault(writers, []).append(pair)
    _say(found)


def _written(server: Server, laid: Laid, writers: int) -> Figures:
    said = [server.port, server.pid, laid.given.event_id, laid.cookies, writers, SECONDS]
    command = [sys.executable, "-m", "bench.writers", *map(str, said)]
    figures: Figures = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    return figures


def _floor(file: Path) -> Figures:
    file.unlink(missing_ok=True)
    times = []
    with closing(sqlite3.connect(file, isolation_level=None)) as line:
        for pragma in PRAGMAS:
            line.execute(f"PRAGMA {pragma}")
        cells = ", ".join(f"{name} blob" for name in ("words", "date", "agency_label"))
        line.execute(
            f"create table tray (mark blob primary key, event text, kind text, {cells}, anchor text) without rowid"
        )
        for _ in range(INSERTS):
            row = (os.urandom(32), "e" * 24, "happened", CELL, CELL, CELL, "case")
            began = perf_counter()
            line.execute("begin immediate")
            line.execute("insert into tray values (?, ?, ?, ?, ?, ?, ?)", row)
            line.execute("commit")
            times.append(perf_counter() - began)
    times.sort()
    return {"rate": INSERTS / sum(times), "p50": median(times) * 1e3, "p99": times[int(INSERTS * 0.99)] * 1e3}


def _say(found: dict[int, list[tuple[Figures, Figures]]]) -> None:
    rows, ratios = [], []
    for writers, pairs in found.items():
        ours = {name: median(written[name] for _, written in pairs) for name in ("rate", "p50", "p99", "cpu")}
        floor = {name: median(one[name] for one, _ in pairs) for name in ("rate", "p50", "p99")}
        rows.append([f"{writers} writers", f"{ours['rate']:,.0f}", *(f"{ours[n]:.1f}" for n in ("p50", "p99", "cpu"))])
        rows.append(
            ["the floor, in the same minute", f"{floor['rate']:,.0f}", f"{floor['p50']:.2f}", f"{floor['p99']:.2f}", ""]
        )
        share = median(written["rate"] / one["rate"] for one, written in pairs)
        slower = median(written["p99"] / one["p50"] for one, written in pairs)
        ratios.append(
            [
                f"{writers} writers, rate to the floor's",
                f"{share:.2f}",
                asked(share, least=0.5) if writers == 40 else "",
            ]
        )
        bound = asked(slower, most=5.0) if writers == 1 else ""
        ratios.append([f"{writers} writers, p99 to the floor's single commit", f"{slower:.1f}", bound])
    say(["observations, durable", "per second", "p50 ms", "p99 ms", "CPU ms each"], rows)
    say(["", "ratio", "asked for"], ratios)


if __name__ == "__main__":
    main()
