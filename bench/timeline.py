"""The long timeline in a real browser: 200 entries and 400 observations on a processor slowed four times, beside a short one.

Each time is from the act to the frame after it, so that laying out and painting are in it: the quickest of several, because other
work on the machine only ever adds to it. Numbers, not a verdict.
"""

import json
from collections.abc import Callable
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.timeline_room import LongRoom, a_room
from tests.browser import FLAGS, program

ENTRIES, OBSERVATIONS, ARRIVING, TIMES = 197, 400, 20, 3
SLOWED = 4
TO_THE_NEXT_FRAME = """async (act) => {
  const began = performance.now();
  (0, new Function("return " + act)())();
  const { port1, port2 } = new MessageChannel();
  await new Promise((shown) => {
    port1.onmessage = shown;
    requestAnimationFrame(() => port2.postMessage(0));
  });
  return performance.now() - began;
}"""
SCROLLED = """async () => {
  const long = [], gaps = [];
  const watch = new PerformanceObserver((list) => long.push(...list.getEntries().map((one) => one.duration)));
  watch.observe({ type: "longtask" });
  let last = performance.now();
  for (let n = 0; n < 120; n += 1) {
    scrollBy({ top: 180, behavior: "instant" });
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  }
  watch.disconnect();
  gaps.sort((one, other) => one - other);
  return { long, middle: gaps[60], worst: gaps.at(-1), slow: gaps[Math.floor(gaps.length * 0.95)] };
}"""
SHOWING = "document.getElementById('timeline').dataset.showing"
Measured = dict[str, float]


def main() -> None:
    """Prints both, and the ratio of the long timeline to the short one."""
    measured = []
    with sync_playwright() as playwright:
        where = program(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(args=FLAGS, executable_path=where)
        for entries, observations in ((ENTRIES, OBSERVATIONS), (0, 0)):
            with a_room(entries, observations) as room:
                context = browser.new_context(viewport={"width": 1366, "height": 768}, bypass_csp=True)
                context.add_cookies([{"name": "seat", "value": room.seat, "url": room.house.url}])
                measured.append(_measure(room, context.new_page()))
                context.close()
        browser.close()
    long, short = measured
    print(f"  {'':46}{'long':>9}{'short':>9}   ratio")
    for what, time in long.items():
        print(f"  {what:46}{time:7.1f} ms{short[what]:6.1f} ms  {time / short[what] if short[what] else 0:6.1f}")


def _measure(room: LongRoom, page: Page) -> Measured:
    measured = {"the server draws the room": min(_drawing(room, page) for _ in range(TIMES))}
    page.goto(f"{room.address}/room")
    page.get_by_text("Connected", exact=True).wait_for()
    page.wait_for_timeout(1500)
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    measured |= {"a filter changes": _timed(page, _choosing("seen", ["yes", "", "no", "not_recorded", "", "yes", ""]))}
    measured |= {
        "another kind of observation": _timed(
            page, _choosing("observed", ["went_well", "", "question", "", "happened", "unsure", ""])
        )
    }
    measured |= {
        "a sign is typed into the search": _timed(
            page, _choosing("find", ["l", "le", "let", "lett", "visit", "visit k", ""])
        )
    }
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    page.wait_for_timeout(800)
    measured |= {
        f"a showing of {ARRIVING} cards is put in its places": min(_arriving(room, page) for _ in range(TIMES))
    }
    scrolled = [_scrolling(page) for _ in range(TIMES)]
    measured |= {"a frame while scrolling, in the middle": min(one["middle"] for one in scrolled)}
    measured |= {"the slowest frame of twenty": min(one["slow"] for one in scrolled)}
    measured |= {"the longest task while scrolling": min(max(one["long"], default=0.0) for one in scrolled)}
    measured |= {"tasks over 50 ms in 120 steps (a number)": float(min(len(one["long"]) for one in scrolled))}
    return measured


def _drawing(room: LongRoom, page: Page) -> float:
    began = perf_counter()
    page.request.get(f"{room.address}/room")
    return (perf_counter() - began) * 1000


def _scrolling(page: Page) -> dict[str, Any]:
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(800)
    return dict(page.evaluate(SCROLLED))


def _timed(page: Page, acts: list[str]) -> float:
    return float(min(page.evaluate(TO_THE_NEXT_FRAME, act) for act in acts))


def _choosing(name: str, values: list[str]) -> list[str]:
    """Puts each value into the field and tells the page, as typing does."""
    field = f'document.querySelector("#by-{name}")'
    return [
        f'() => {{ {field}.value = {json.dumps(value)}; {field}.dispatchEvent(new Event("input", {{ bubbles: true }})); }}'
        for value in values
    ]


def _arriving(room: LongRoom, page: Page) -> float:
    """What the page works on from hearing of it to the frame after, as its longest task."""
    room.add(ARRIVING)
    page.evaluate(
        "() => { window.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)))"
        '.observe({ type: "longtask" }); }'
    )
    before = page.evaluate(SHOWING)
    room.show()
    _until(lambda: page.evaluate(SHOWING) != before)
    page.wait_for_timeout(500)
    return float(max(page.evaluate("window.tasks"), default=0))


def _until(holds: Callable[[], bool]) -> None:
    began = perf_counter()
    while not holds():
        if perf_counter() - began > 60:
            raise TimeoutError("The cards did not arrive.")
