"""Which server: the house on gevent's pywsgi, as `learning-event serve` opens it, and the same house under gunicorn's gevent worker.

200 people come in at once, each until the page of a room with 300 cards is there and their line is open; both servers are asked in turns,
each time one that nobody has spoken with. What goes out over open lines is the house's own on both, so it is not asked here.
"""

import tempfile
from pathlib import Path
from statistics import median

from bench.laid_out import laid_out
from bench.running import GUNICORN, HOUSE, Counted, Pages, running
from bench.table import say

ROUNDS = 5
SEATS, CARDS = 200, [12] * 25
SIDES = {HOUSE: "pywsgi, our own listener", GUNICORN: "gunicorn's gevent worker"}


def main() -> None:
    """Prints both, and the ratios of gunicorn's to ours."""
    found: dict[str, list[Counted]] = {name: [] for name in SIDES}
    with tempfile.TemporaryDirectory() as folder:
        laid = laid_out(Path(folder), seats=SEATS, showings={"1": CARDS})
        for _ in range(ROUNDS):
            for name, rounds in found.items():
                with running(name, laid) as server:
                    pages = Pages(server, laid, f"{laid.address}/room")
                    try:
                        rounds.append(pages.join(SEATS))
                    finally:
                        pages.close()
    rows = [
        [SIDES[name], *(f"{median(one[what] for one in rounds):.2f}" for what in ("seconds", "cpu"))]
        for name, rounds in found.items()
    ]
    say(["200 seats come in at once", "seconds for all", "CPU s"], rows)
    pairs = list(zip(found[HOUSE], found[GUNICORN], strict=True))
    ratios = [
        [f"{said}, gunicorn's to ours", f"{median(theirs[what] / ours[what] for ours, theirs in pairs):.2f}"]
        for what, said in (("seconds", "time"), ("cpu", "processor"))
    ]
    say(["", "ratio"], ratios)


if __name__ == "__main__":
    main()
