"""The pages in Chromium with its processor slowed four times and a line of 3 Mbit/s: the joining page, and a room with 300 cards.

Bytes as they come over the wire, head and body, nothing kept from before. A page is usable when what one came for is there and answers: the
box for the code, or the composer with the line connected.
"""

import json
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench.laid_out import Laid, laid_out
from bench.running import HOUSE, Server, running
from bench.table import asked, say
from tests.browser import FLAGS, program

SLOWED, BITS, DELAY, ROUNDS = 4, 3_000_000, 40, 5
MOST_SECONDS = 2.0
# Noted by the page itself: to be asked from outside again and again would keep its slow processor from what is measured.
NOTES_WHEN = """
const looks = setInterval(() => {
  if (!%s.every((wanted) => document.querySelector(wanted))) return;
  document.documentElement.dataset.usable = performance.now();
  clearInterval(looks);
}, 10);
"""
JOINING = ["#code"]
ROOM = ["#words", ".composer__line [data-line=up]:not([hidden])"]
Found = tuple[float, float, float]


def main() -> None:
    """Prints kilobytes and seconds for both."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        laid = laid_out(Path(folder) / "page", seats=4, showings={"1": [12] * 25})
        empty = laid_out(Path(folder) / "empty", seats=4, showings={"1": []})
        browser = playwright.chromium.launch(args=FLAGS, executable_path=program(playwright.chromium.executable_path))
        with running(HOUSE, laid) as server, running(HOUSE, empty) as bare:
            joining = [_opened(browser, server, laid, "/", JOINING) for _ in range(ROUNDS)]
            room = [_opened(browser, server, laid, f"{laid.address}/room", ROOM) for _ in range(ROUNDS)]
            without = [_opened(browser, bare, empty, f"{empty.address}/room", ROOM) for _ in range(ROUNDS)]
        browser.close()
    rows = [
        _row("the joining page", joining, most_kb=60),
        _row("the room with 300 cards", room, most_kb=None),
        _row("the room without cards", without, most_kb=150),
    ]
    heads = ["", "KB over the wire", "of these text", "asked for", "seconds to usable", "asked for"]
    say(heads, rows)


def _opened(browser: Browser, server: Server, laid: Laid, path: str, wanted: list[str]) -> Found:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    url = f"http://127.0.0.1:{server.port}"
    context.add_cookies([{"name": "seat", "value": laid.seats[0], "url": url}] if path != "/" else [])
    page = context.new_page()
    slow, came, fonts = context.new_cdp_session(page), list[float](), set[str]()
    slow.send("Network.enable")
    speed = BITS / 8
    line = {"offline": False, "latency": DELAY, "downloadThroughput": speed, "uploadThroughput": speed}
    slow.send("Network.emulateNetworkConditions", line)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    heavy: list[float] = []

    def begun(said: dict[str, Any]) -> None:
        if said["type"] == "Font":
            fonts.add(said["requestId"])

    def done(said: dict[str, Any]) -> None:
        came.append(said["encodedDataLength"])
        if said["requestId"] in fonts:
            heavy.append(said["encodedDataLength"])

    slow.on("Network.responseReceived", begun)
    slow.on("Network.loadingFinished", done)
    page.add_init_script(NOTES_WHEN % json.dumps(wanted))
    page.goto(f"{url}{path}", wait_until="networkidle")
    seconds = float(page.locator("[data-usable]").get_attribute("data-usable") or "") / 1000
    context.close()
    return sum(came) / 1000, (sum(came) - sum(heavy)) / 1000, seconds


def _row(says: str, found: list[Found], *, most_kb: int | None) -> list[str]:
    kilobytes, text, seconds = (median(column) for column in zip(*found, strict=True))
    bound = asked(kilobytes, most=most_kb) if most_kb else ""
    return [says, f"{kilobytes:.0f}", f"{text:.0f}", bound, f"{seconds:.2f}", asked(seconds, most=MOST_SECONDS)]


if __name__ == "__main__":
    main()
