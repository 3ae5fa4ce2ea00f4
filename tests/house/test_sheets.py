"""Somebody with a card is not sent the sheets of the desk, and nothing on their pages needs them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
CSS = ROOT / "static" / "css"
# Pages of those who have a card, or not even that.
FRONT = (
    "arriving",
    "room",
    "timeline",
    "observations",
    "rehearsal",
    "child",
    "picture",
    "narrative",
    "themes",
    "parts",
)
COMMENT, SELECTORS, FIRST_CLASS = (
    re.compile(r"/\*.*?\*/", re.S),
    re.compile(r"([^{}]+)\{"),
    re.compile(r"\.([a-z][\w-]*)"),
)
# Shown to those who sign in alone.
OFFERED = {
    "parts/_reviewer-nav.html",
    "child/_on-the-wall.html",
    *(f"narrative/{name}.html" for name in ("_draft", "_rests", "_seal", "amend", "drafting", "foreword")),
    *(f"themes/{name}.html" for name in ("_under", "lenses", "themes")),
}
PAGES = [
    path
    for folder in FRONT
    for path in sorted((ROOT / "templates" / folder).iterdir())
    if path.relative_to(ROOT / "templates").as_posix() not in OFFERED
]


def classes_of(sheets: str) -> set[str]:
    """Those that a sheet is about: the first of each selector. What stands behind it is only looked at from there."""
    found = set()
    for sheet in CSS.glob(sheets):
        for selectors in SELECTORS.findall(COMMENT.sub("", sheet.read_text(encoding="utf-8"))):
            firsts = (FIRST_CLASS.search(one) for one in selectors.split(","))
            found |= {first[1] for first in firsts if first}
    return found


def classes_everywhere() -> set[str]:
    return classes_of("*.css") | classes_of("components/*.css")


def test_a_page_of_those_with_a_card_needs_no_sheet_of_the_desk() -> None:
    at_the_desk = classes_of("desk/*.css") - classes_everywhere()
    used = {
        page.name: set(re.findall(r"[a-z][\w-]*", " ".join(re.findall(r'class="([^"]*)"', page.read_text("utf-8")))))
        for page in PAGES
    }

    assert {page: classes & at_the_desk for page, classes in used.items() if classes & at_the_desk} == {}


def test_the_desk_has_sheets_of_its_own() -> None:
    assert "reviewer-nav__in" in classes_of("desk/*.css") - classes_everywhere()
