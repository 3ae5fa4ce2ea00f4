"""docs/the-promise.md lists every promise by number, each with the file that keeps it and a test that proves it by name."""

import re
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]
PAGE = (TREE / "docs" / "the-promise.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| P(\d+)★? \| (.+?) \| (.+?) \| (.+?) \|$", re.M)
ROWS = {int(number): (said, keeps, proof) for number, said, keeps, proof in ROW.findall(PAGE)}
FILES = re.compile(r"`([a-z_/.0-9-]+\.[a-z]+)`")
NUMBERS = range(1, 67)


@pytest.mark.parametrize("number", NUMBERS)
def test_it_has_its_line(number: int) -> None:
    assert number in ROWS


@pytest.mark.parametrize("number", NUMBERS)
def test_a_test_carries_its_number(number: int) -> None:
    proves = re.compile(rf"def test_(?:p\d\d_)*p{number:02}_")
    files = {
        str(file.relative_to(TREE))
        for file in sorted((TREE / "tests" / "promise").glob("test_p*.py"))
        if proves.search(file.read_text(encoding="utf-8"))
    }

    assert files != set()
    assert files <= set(FILES.findall(ROWS[number][2]))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_files_that_keep_it_are_there(number: int) -> None:
    named = [name for part in ROWS[number][1:] for name in FILES.findall(part)]

    assert named != []
    assert [name for name in named if not _stands(name)] == []


def _stands(name: str) -> bool:
    return (TREE / name).is_file() or (TREE / "learning_event" / name).is_file()
