"""Small: a file is read in a sitting, opens with one sentence that says what it is for, and no name hides what it does."""

import ast
import re
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_LINES = 250
GENERATED = "learning_event/migrations/versions"
NO_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|misc|manager)(_|$|\.)")


def files(*patterns: str) -> list[Path]:
    """Our own files; what the build brings and what is generated left out."""
    found = [file for pattern in patterns for file in ROOT.glob(pattern)]
    return [file for file in found if "vendor" not in file.parts and GENERATED not in file.as_posix()]


PYTHON = files(
    "app.py", "hatch_build.py", "learning_event/**/*.py", "tests/**/*.py", "bench/**/*.py", "scripts/**/*.py"
)
PAGES = files("templates/**/*.html", "templates/**/*.svg", "static/js/**/*.js", "static/css/**/*.css")


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def those(found: Iterable[Path], wrong: Callable[[str], bool]) -> list[str]:
    """Named together: one test for each of a thousand files takes longer than reading them."""
    return [name(file) for file in found if wrong(file.read_text(encoding="utf-8"))]


def test_no_file_is_longer_than_a_sitting() -> None:
    assert those(PYTHON + PAGES, lambda text: len(text.splitlines()) > MOST_LINES) == []


def test_every_python_file_opens_with_what_it_is_for() -> None:
    assert those(PYTHON, lambda text: not ast.get_docstring(ast.parse(text))) == []


def test_every_template_opens_with_what_it_needs() -> None:
    assert those(files("templates/**/*.html"), lambda text: not text.startswith("{#-")) == []


def test_every_sheet_and_module_opens_with_a_comment() -> None:
    assert (
        those(files("static/js/**/*.js", "static/css/**/*.css"), lambda text: not text.startswith(("/*", "//"))) == []
    )


def test_no_file_is_called_after_nothing_in_particular() -> None:
    assert [name(file) for file in PYTHON + PAGES if NO_NAMES.search(file.stem)] == []


def test_there_are_files_to_look_at() -> None:
    assert len(PYTHON) > 60
    assert len(PAGES) > 40
