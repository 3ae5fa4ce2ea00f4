"""Goes through a whole day with eleven browsers (tests/whole_day) and takes a picture of each screen in four modes.

    .venv/bin/python scripts/pictures_of_a_day.py            # into docs/pictures/a-day/
    .venv/bin/python scripts/pictures_of_a_day.py FOLDER

The modes are light, dark, forced colours, and as narrow as a telephone; the wall is taken as a projector shows it.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser import FLAGS, program  # noqa: E402
from tests.day.cast import LAPTOP  # noqa: E402
from tests.running import running  # noqa: E402
from tests.whole_day import afternoon, closing, morning  # noqa: E402
from tests.whole_day.people import Look, WholeDay  # noqa: E402

NARROW = (390, 844)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures" / "a-day"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(args=FLAGS, executable_path=program(playwright.chromium.executable_path))
        with running(Path(data) / "data", "--at", "arriving") as demo:
            day = WholeDay(demo, browser, look=into(folder))
            morning.whole(day)
            afternoon.whole(day)
            closing.whole(day)
            day.leaves()
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def into(folder: Path) -> Look:
    """Looks by taking pictures of what is in the window."""

    def take(page: Page, name: str) -> None:
        size = page.viewport_size or LAPTOP
        for mode in ("light", "dark", "forced", "narrow"):
            page.emulate_media(
                color_scheme="dark" if mode == "dark" else "light",
                forced_colors="active" if mode == "forced" else "none",
            )
            wide, high = NARROW if mode == "narrow" else (size["width"], size["height"])
            page.set_viewport_size({"width": wide, "height": high})
            page.wait_for_timeout(450)
            page.screenshot(path=folder / f"{name}-{mode}.png")
        page.set_viewport_size({"width": size["width"], "height": size["height"]})

    return take


if __name__ == "__main__":
    main()
