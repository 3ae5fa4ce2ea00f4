"""Joining: a storm of people who all come at once, each until the room with its cards is there and their line is open.

200 seats fetch the whole page of a room with 300 cards; 1,000 fetch the timeline of 200 cards. Socket.IO sends the same cards when a line
is opened, and is asked in turns. Each round begins with servers that nobody has spoken with.
"""

import tempfile
from pathlib import Path
from statistics import median

from bench.laid_out import Laid, laid_out
from bench.running import HOUSE, ON_THE_LINE, Counted, Pages, running
from bench.table import asked, say

ROUNDS = 3
MOST_SECONDS, MOST_TO_SOCKET_IO = 3.0, 1.3


def main() -> None:
    """Prints both storms."""
    with tempfile.TemporaryDirectory() as folder:
        page = laid_out(Path(folder) / "page", seats=200, showings={"1": [12] * 25})
        lines = laid_out(Path(folder) / "lines", seats=1000, showings={"1": [8] * 25})
        by_page = [_storm(page, HOUSE, 200, f"{page.address}/room") for _ in range(ROUNDS)]
        by_line: list[tuple[Counted, Counted]] = []
        for _ in range(ROUNDS):
            ours = _storm(lines, HOUSE, 1000, f"{lines.address}/timeline")
            by_line.append((ours, _storm(lines, "socket.io", 1000, ON_THE_LINE)))
    rows = [
        _row("200 seats, the page of the room", by_page),
        _row("1,000 lines with 200 cards: house", [ours for ours, _ in by_line]),
        _row("1,000 lines with 200 cards: socket.io", [theirs for _, theirs in by_line]),
    ]
    say(["storm of joining", "seconds for all", "CPU s", "p50 ms", "p99 ms", "fewest cards"], rows)
    all_in = median(one["seconds"] for one in by_page)
    wall = median(ours["seconds"] / theirs["seconds"] for ours, theirs in by_line)
    cpu = median(ours["cpu"] / theirs["cpu"] for ours, theirs in by_line)
    fewest = min(one["fewest_cards"] for one in by_page)
    ratios = [
        ["200 seats in the room, seconds", f"{all_in:.2f}", asked(all_in, most=MOST_SECONDS)],
        ["fewest cards that one of them has", f"{fewest:.0f}", asked(fewest, least=300)],
        ["1,000 lines, time to socket.io's", f"{wall:.2f}", asked(wall, most=MOST_TO_SOCKET_IO)],
        ["1,000 lines, processor to socket.io's", f"{cpu:.2f}", ""],
    ]
    say(["", "reached", "asked for"], ratios)


def _storm(laid: Laid, name: str, how_many: int, path: str) -> Counted:
    with running(name, laid) as server:
        pages = Pages(server, laid, path)
        try:
            return pages.join(how_many)
        finally:
            pages.close()


def _row(says: str, found: list[Counted]) -> list[str]:
    seconds, cpu, half, slow = (median(one[name] for one in found) for name in ("seconds", "cpu", "p50", "p99"))
    fewest = min(one["fewest_cards"] for one in found)
    return [says, f"{seconds:.2f}", f"{cpu:.2f}", f"{half:,.0f}", f"{slow:,.0f}", f"{fewest:.0f}"]


if __name__ == "__main__":
    main()
