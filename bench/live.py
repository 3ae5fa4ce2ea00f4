"""The live line: showings sent to 40, 200 and 1,000 open pages, beside Node's `ws` and socket.io with the same bytes in the same run.

Deliveries for each second of the server's processor, from the announcement to the last byte out: the house reads, draws, frames and sends;
`ws` only writes frames that were made beforehand, and socket.io encodes what it holds in memory. The three are asked in turns.
"""

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.laid_out import Laid, laid_out
from bench.running import HOUSE, ON_THE_LINE, Counted, Pages, running
from bench.table import asked, say

PAGES = (40, 200, 1000)
ROUNDS, MILLISECONDS = 5, 900
SHOWINGS = {"1": [1] * 64, "c": [12] * 16}


@dataclass(frozen=True)
class Way:
    """How showings are asked for: their sign, how many at a time, and in words."""

    sign: str
    in_flight: int
    says: str


WAYS = (
    Way("1", 8, "1 card, eight in flight"),
    Way("1", 1, "1 card, one at a time"),
    Way("c", 1, "12 cards, one at a time"),
)
NAMES = (HOUSE, "ws", "socket.io")
# What issue 6 asks for: by way and pages, the least ratio to ws and to socket.io.
ASKED = {
    (0, 1000): (1.2, 3.0),
    (0, 200): (0.8, 2.5),
    (0, 40): (0.35, 0.65),
    (1, 1000): (1.0, 1.8),
    (1, 200): (0.5, 1.0),
}
MOST_KB, LAST_TO_SOCKET_IO, MOST_MS = 200, 0.85, 30


def main() -> None:
    """Prints a table for each number of pages."""
    with tempfile.TemporaryDirectory() as folder:
        laid = laid_out(Path(folder), seats=max(PAGES), showings=SHOWINGS)
        for pages in PAGES:
            _measure(laid, pages)


def _measure(laid: Laid, pages: int) -> None:
    with ExitStack() as stack:
        servers = {name: stack.enter_context(running(name, laid)) for name in NAMES}
        path = f"{laid.address}/timeline?since=99999999"
        loads = {name: Pages(server, laid, path if name == HOUSE else ON_THE_LINE) for name, server in servers.items()}
        for load in loads.values():
            stack.callback(load.close)
        joined = {name: load.join(pages) for name, load in loads.items()}
        for load in loads.values():
            load.show("1", in_flight=8, milliseconds=300)
        runs: dict[tuple[int, str], list[Counted]] = {}
        for _ in range(ROUNDS):
            for n, way in enumerate(WAYS):
                for name, load in loads.items():
                    one = load.show(way.sign, in_flight=way.in_flight, milliseconds=MILLISECONDS)
                    runs.setdefault((n, name), []).append(one)
    _say(pages, joined, runs)


def _say(pages: int, joined: dict[str, Counted], runs: dict[tuple[int, str], list[Counted]]) -> None:
    rows = []
    for n, way in enumerate(WAYS):
        for name in NAMES:
            rows.append([f"{way.says}: {name}", *_figures(runs[n, name]), f"{joined[name]['kb_each']:.0f}"])
    heads = [
        "",
        "deliveries per CPU s",
        "CPU ms per 1,000",
        "deliveries per s",
        "last page p50 ms",
        "p99 ms",
        "KB a page",
    ]
    print(f"{pages} pages\n")
    say([f"{pages} pages", *heads[1:]], rows)
    say([f"{pages} pages", "ratio", "asked for"], _ratios(pages, joined, runs))


def _figures(found: list[Counted]) -> list[str]:
    rate = median(one.each_second_of_processor for one in found)
    return [
        f"{rate:,.0f}",
        f"{1e6 / rate:.1f}",
        f"{median(one['deliveries'] / one['seconds'] for one in found):,.0f}",
        f"{median(one['last_p50'] for one in found):.1f}",
        f"{median(one['last_p99'] for one in found):.1f}",
    ]


def _ratios(pages: int, joined: dict[str, Counted], runs: dict[tuple[int, str], list[Counted]]) -> list[list[str]]:
    rows = []
    for n, way in enumerate(WAYS):
        for which, rival in enumerate(NAMES[1:]):
            ratio = median(
                ours.each_second_of_processor / theirs.each_second_of_processor
                for ours, theirs in zip(runs[n, HOUSE], runs[n, rival], strict=True)
            )
            bounds = ASKED.get((n, pages))
            rows.append(
                [f"{way.says}, to {rival}", f"{ratio:.2f}", asked(ratio, least=bounds[which]) if bounds else ""]
            )
    if pages == max(PAGES):
        last = median(o["last_p50"] / t["last_p50"] for o, t in zip(runs[1, HOUSE], runs[1, "socket.io"], strict=True))
        slowest = median(one["last_p99"] for one in runs[1, HOUSE])
        kilobytes = joined[HOUSE]["kb_each"]
        rows += [
            ["time to the last page, one at a time, to socket.io", f"{last:.2f}", asked(last, most=LAST_TO_SOCKET_IO)],
            ["KB of memory a page", f"{kilobytes:.0f}", asked(kilobytes, most=MOST_KB)],
            ["p99 of the last page, ms", f"{slowest:.1f}", asked(slowest, most=MOST_MS)],
        ]
    return rows


if __name__ == "__main__":
    main()
