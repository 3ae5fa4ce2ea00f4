"""Takes the pictures of the README from a demo of its own: room, desk and paper; with --all every screen, in every size.

    .venv/bin/python scripts/pictures.py                 # docs/pictures/room.png, desk.png, paper.png
    .venv/bin/python scripts/pictures.py --all FOLDER    # every screen at 1366×768, 1920×1080 and 390, light and dark

Needs what the tests need: Chromium and pdftoppm (scripts/test-programs.sh).
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from tests.browser import FLAGS, program  # noqa: E402
from tests.running import Running, running  # noqa: E402

SIZES = {"laptop": (1366, 768), "desktop": (1920, 1080), "phone": (390, 844)}
ONE_OF_THE_ROOM = "The daily note meant that one adult could see the week as a whole."
SCREENS = {
    "nobody": {"join": "/", "sign-in": "/sign-in"},
    "practitioner": {
        "room": "/room",
        "picture": "/picture",
        "narrative": "/narrative",
        "support": "/support",
        "hidden": "/hidden",
        "away": "/away",
    },
    "reviewer": {
        "desk": "/desk",
        "drafting": "/drafting",
        "wall": "/wall",
        "ready": "/preparing",
        "agenda": "/preparing/agenda",
        "entries": "/preparing/entries",
        "entry": "/preparing/entries/new",
        "import": "/preparing/entries/import",
        "key-episodes": "/preparing/key-episodes",
        "agencies": "/preparing/agencies",
        "places": "/preparing/places",
        "contacts": "/preparing/support-contacts",
        "names": "/preparing/names",
    },
    "support_contact": {"supporting": "/supporting"},
}


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    wishes.add_argument("--all", type=Path, metavar="FOLDER", help="every screen, in every size, into this folder")
    folder = wishes.parse_args().all
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(args=FLAGS, executable_path=program(playwright.chromium.executable_path))
        with running(Path(data) / "live", "--at", "live") as demo:
            if folder:
                _every_screen(browser, demo, folder)
            else:
                _room_and_desk(browser, demo, _fresh(PICTURES))
        with running(Path(data) / "agreed", "--at", "agreed") as demo:
            _paper(browser, demo, _fresh(folder or PICTURES))
        browser.close()
    if not folder:
        for name in ("room", "desk", "paper"):
            smaller(PICTURES / f"{name}.png")


def _room_and_desk(browser: Browser, demo: Running, folder: Path) -> None:
    room = _seated(browser, demo, 0)
    room.locator('input[name="kind"][value="made_possible"]').check(force=True)
    room.locator('input[name="about"][value="case"]').check(force=True)
    room.locator("#words").fill(ONE_OF_THE_ROOM)
    room.get_by_role("heading", name="A hungry morning and a letter").scroll_into_view_if_needed()
    room.screenshot(path=folder / "room.png")
    desk = _signed_in(browser, demo, "reviewer")
    desk.goto(f"{demo.event}/desk")
    desk.screenshot(path=folder / "desk.png")


def _paper(browser: Browser, demo: Running, folder: Path) -> None:
    """The narrative's statements, the second page of what it says."""
    page = _signed_in(browser, demo, "reviewer")
    file = folder / "narrative.pdf"
    file.write_bytes(page.request.get(f"{demo.event}/narrative.pdf").body())
    subprocess.run(["pdftoppm", "-png", "-r", "60", str(file), str(folder / "page")], check=True, timeout=60)
    pages = sorted(folder.glob("page-*.png"))
    page.goto(f"{demo.event}/narrative.html")
    if folder.parent.name != "docs":
        page.screenshot(path=folder / "paper-page.png", full_page=True)
        return
    chosen = next(one for n, one in enumerate(pages, 1) if ON_THE_PAGE in _said_on(file, n))
    chosen.rename(folder / "paper.png")
    for left in (*folder.glob("page-*.png"), file):
        left.unlink()


def _said_on(file: Path, page: int) -> str:
    asked = ["pdftotext", "-f", str(page), "-l", str(page), str(file), "-"]
    return subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout


# A page with statements, with what each rests on, and with words that came with answers.
ON_THE_PAGE = "Statement 5"


def _every_screen(browser: Browser, demo: Running, folder: Path) -> None:
    _fresh(folder)
    for number, (size, (width, height)) in enumerate(SIZES.items()):
        for shade in ("light", "dark"):
            look: dict[str, Any] = {"viewport": {"width": width, "height": height}, "color_scheme": shade}
            opened = {
                "nobody": browser.new_context(**look).new_page(),
                "practitioner": _seated(browser, demo, number * 2 + (shade == "dark"), **look),
                "reviewer": _signed_in(browser, demo, "reviewer", **look),
                "support_contact": _signed_in(browser, demo, "support_contact", **look),
            }
            for who, screens in SCREENS.items():
                for name, path in screens.items():
                    opened[who].goto(demo.url + path if who == "nobody" else demo.event + path)
                    opened[who].wait_for_timeout(250)
                    opened[who].screenshot(path=folder / f"{name}-{size}-{shade}.png", full_page=size != "desktop")
            for page in opened.values():
                page.context.close()


def _seated(browser: Browser, demo: Running, number: int, **look: Any) -> Page:
    """In the room, by the card of this number."""
    page = _context(browser, **look).new_page()
    page.goto(demo.url)
    page.get_by_label("Your joining code").fill(demo.facts["cards"][number]["code"])
    page.get_by_role("button", name="Join the learning event").click()
    page.get_by_role("button", name="Confirm and come in").click()
    page.wait_for_url("**/room")
    page.wait_for_timeout(400)
    return page


def _signed_in(browser: Browser, demo: Running, who: str, **look: Any) -> Page:
    page = _context(browser, **look).new_page()
    page.goto(f"{demo.url}/sign-in")
    page.get_by_label("E-mail address").fill(demo.facts[who]["email"])
    page.get_by_label("Password").fill(demo.facts[who]["password"])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/events/**")
    return page


def _context(browser: Browser, **look: Any) -> BrowserContext:
    return browser.new_context(**({"viewport": {"width": 1366, "height": 768}} | look))


def smaller(file: Path) -> None:
    """With 256 colours, which is more than a screen of ours has, in half the bytes."""
    Image.open(file).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)


def _fresh(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main()
