"""Goes through a whole day with eleven browsers (tests/whole_day) and takes a picture of each screen in four modes.

    .venv/bin/python scripts/pictures_of_a_day.py            # into docs/pictures/a-day/
    .venv/bin/python scripts/pictures_of_a_day.py FOLDER

The modes are light, dark, forced colours, and as narrow as a telephone; the wall is taken as a projector shows it. Those that
the README shows beside scripts/pictures.py's are laid into docs/pictures/, and a page with all of them beside the pictures.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from scripts.pictures import PICTURES, smaller  # noqa: E402
from tests.browser import FLAGS, program  # noqa: E402
from tests.day.cast import LAPTOP  # noqa: E402
from tests.running import running  # noqa: E402
from tests.whole_day.people import Look, WholeDay  # noqa: E402
from tests.whole_day.the_day import STEPS  # noqa: E402

NARROW = (390, 844)
MODES = ("light", "dark", "forced", "narrow")
IN_THE_README = {"wall.png": "wall-one-card-light", "picture.png": "picture-light", "find.png": "room-find-dark"}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES / "a-day"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(args=FLAGS, executable_path=program(playwright.chromium.executable_path))
        with running(Path(data) / "data", "--at", "arriving") as demo:
            day = WholeDay(demo, browser, look=into(folder))
            day.goes_through(*STEPS)
            day.leaves()
        browser.close()
    for name, taken in IN_THE_README.items():
        shutil.copy(folder / f"{taken}.png", PICTURES / name)
        smaller(PICTURES / name)
    (folder / "index.html").write_text(_beside_one_another(folder), encoding="utf-8")
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def into(folder: Path) -> Look:
    """Looks by taking pictures of what is in the window."""

    def take(page: Page, name: str) -> None:
        size = page.viewport_size or LAPTOP
        for mode in MODES:
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


def _beside_one_another(folder: Path) -> str:
    """One row for each screen, one column for each mode, to be looked through."""
    names = sorted({one.stem.rpartition("-")[0] for one in folder.glob("*.png")})
    rows = (
        f"<h2>{name}</h2><p>"
        + "".join(
            f'<a href="{name}-{mode}.png"><img src="{name}-{mode}.png" alt="{mode}" width="320"></a> ' for mode in MODES
        )
        for name in names
    )
    return "<!doctype html><html lang=en-GB><title>A day in pictures</title><h1>A day in pictures</h1>" + "".join(rows)


if __name__ == "__main__":
    main()
