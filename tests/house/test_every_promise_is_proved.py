"""docs/the-promise.md lists every promise by number, each with the file that keeps it and a test that proves it by name."""

import re
from pathlib import Path

TREE = Path(__file__).parents[2]
PAGE = (TREE / "docs" / "the-promise.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| P(\d+)★? \| (.+?) \| (.+?) \| (.+?) \|$", re.M)
ROWS = {int(number): (said, keeps, proof) for number, said, keeps, proof in ROW.findall(PAGE)}
FILES = re.compile(r"`([a-z_/.0-9-]+\.[a-z]+)`")
NUMBERS = range(1, 67)
PROOFS = {
    str(file.relative_to(TREE)): file.read_text(encoding="utf-8")
    for file in (TREE / "tests" / "promise").glob("test_p*.py")
}


def test_each_has_its_line() -> None:
    assert set(NUMBERS) - set(ROWS) == set()


def test_a_test_that_is_named_there_carries_its_number() -> None:
    for number in NUMBERS:
        proves = re.compile(rf"def test_(?:p\d\d_)*p{number:02}_")
        files = {file for file, text in PROOFS.items() if proves.search(text)}

        assert files != set(), number
        assert files <= set(FILES.findall(ROWS[number][2])), number


def test_the_files_that_keep_it_are_there() -> None:
    for number in NUMBERS:
        named = [name for part in ROWS[number][1:] for name in FILES.findall(part)]

        assert named != [], number
        assert [name for name in named if not _stands(name)] == [], number


def _stands(name: str) -> bool:
    return (TREE / name).is_file() or (TREE / "learning_event" / name).is_file()
