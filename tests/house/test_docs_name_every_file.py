"""docs/the-house.md names every module, template and browser module, folder by folder."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = (ROOT / "docs" / "the-house.md").read_text(encoding="utf-8")
FOLDERS = dict(re.findall(r"^- \*\*`([\w/.-]+)/`\*\*(.*)$", HOUSE, re.M))
NOT_NAMED = ("__init__.py",)


def test_every_file_is_named_in_its_folder() -> None:
    files = [
        file
        for top in ("learning_event", "templates", "static/js")
        for file in (ROOT / top).rglob("*.*")
        if "__pycache__" not in file.parts and "versions" not in file.parts and file.name not in NOT_NAMED
    ]
    missing = {
        file.relative_to(ROOT).as_posix()
        for file in files
        if f"`{file.name}`" not in FOLDERS.get(file.parent.relative_to(ROOT).as_posix(), "")
    }

    assert len(files) > 200
    assert missing == set(), "python scripts/name_every_file.py writes the list afresh"


def test_no_file_is_named_that_is_not_there() -> None:
    named = {f"{folder}/{name}" for folder, line in FOLDERS.items() for name in re.findall(r"`([\w.-]+\.\w+)`", line)}

    assert {name for name in named if not (ROOT / name).exists()} == set()
