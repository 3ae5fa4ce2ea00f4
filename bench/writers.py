"""So many people who write one observation after the other, each on a connection of their own: `python -m bench.writers …`.

Said to it: port, process of the server, event, file of cookies, how many writers, for how many seconds. It prints a line of JSON.
"""

from gevent import monkey

if __name__ == "__main__":
    monkey.patch_all()

import html
import http.client
import json
import secrets
import sys
import time
from pathlib import Path

import gevent

from tests.door import TOKEN

WORDS = "We rang twice and nobody could say whose turn it was; the visit was kept. "


class Writer:
    """One of them, with a cookie and the token of a page of theirs."""

    def __init__(self, port: int, event: str, cookie: str) -> None:
        self.line = http.client.HTTPConnection("127.0.0.1", port)
        self.address, self.times = f"/events/{event}/observations", list[float]()
        self.line.request("GET", f"/events/{event}/room", headers={"Cookie": f"seat={cookie}"})
        answer = self.line.getresponse()
        session = (answer.getheader("Set-Cookie") or "").partition(";")[0]
        found = TOKEN.search(answer.read().decode())
        assert found is not None
        self.headers = {
            "Cookie": f"seat={cookie}; {session}",
            "X-CSRF-Token": html.unescape(found[1]),
            "Accept": "application/json",
            "Content-Type": "application/json",
        }

    def write(self) -> bool:
        """Once; whether it was saved, and not put off because this seat writes faster than anybody types."""
        said = {"slip": secrets.token_urlsafe(16), "kind": "happened", "words": WORDS, "anchor": "case"}
        began = time.perf_counter()
        self.line.request("POST", self.address, json.dumps(said), self.headers)
        answer = self.line.getresponse()
        answer.read()
        if answer.status == 429:
            return False
        assert answer.status == 201, answer.status
        self.times.append(time.perf_counter() - began)
        return True

    def write_until(self, end: float) -> None:
        while time.perf_counter() < end and self.write():
            pass


def processor(server: int) -> float:
    """Seconds of all its threads."""
    tasks = Path(f"/proc/{server}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def main(port: int, server: int, event: str, cookies: Path, how_many: int, seconds: float) -> None:
    """Everybody begins together."""
    seats = secrets.SystemRandom().sample(cookies.read_text(encoding="ascii").split(), how_many)
    writers = [Writer(port, event, seat) for seat in seats]
    began, spent = time.perf_counter(), processor(server)
    gevent.joinall([gevent.spawn(one.write_until, began + seconds) for one in writers], raise_error=True)
    took, spent = time.perf_counter() - began, processor(server) - spent
    times = sorted(took for one in writers for took in one.times)
    figures = {"rate": len(times) / took, "cpu": spent / len(times) * 1e3}
    figures |= {name: times[int(len(times) * share)] * 1e3 for name, share in (("p50", 0.5), ("p99", 0.99))}
    print(json.dumps(figures))


if __name__ == "__main__":
    port, server, event, cookies, how_many, seconds = sys.argv[1:]
    main(int(port), int(server), event, Path(cookies), int(how_many), float(seconds))
