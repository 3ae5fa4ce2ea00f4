"""JavaScript imports go from main to modules to lib, and only the line knows Socket.IO."""

import re
from pathlib import Path

from learning_event.web.script import EXPORTS, IMPORTS

JS = Path(__file__).parents[2] / "static" / "js"
IMPORT = re.compile(r"""^\s*import\s[^'"]*['"]([^'"]+)['"]""", re.M)


def imports() -> dict[str, list[str]]:
    """Every module with what it imports, as paths below static/js."""
    found = {}
    for file in sorted(JS.rglob("*.js")):
        named = IMPORT.findall(file.read_text(encoding="utf-8"))
        found[file.relative_to(JS).as_posix()] = [_below(file, name) for name in named]
    return found


def _below(file: Path, name: str) -> str:
    target = (file.parent / name).resolve()
    return target.relative_to(JS).as_posix() if target.is_relative_to(JS) else name


def test_main_starts_modules_and_modules_use_lib() -> None:
    may = {"main.js": ("modules/", "lib/"), "modules": ("lib/",), "lib": ("lib/",)}
    for file, named in imports().items():
        floor = file.split("/")[0]
        for name in named:
            assert name.startswith(may[floor]) or "vendor" in name, f"{file} imports {name}"


def test_only_the_line_knows_socket_io() -> None:
    for file in JS.rglob("*.js"):
        if file.name != "line.js":
            assert "socket.io" not in file.read_text(encoding="utf-8"), file.name


def test_modules_are_small_and_named_with_their_extension() -> None:
    found = imports()

    assert "main.js" in found
    for file, named in found.items():
        assert len((JS / file).read_text(encoding="utf-8").splitlines()) <= 120, file
        assert all(name.endswith(".js") for name in named), file


def test_what_files_share_is_written_as_it_can_be_joined() -> None:
    """web/script.py rewrites these lines and nothing else."""
    for file in JS.rglob("*.js"):
        lines = file.read_text(encoding="utf-8").splitlines()
        shared = [line for line in lines if re.match(r"\s*(import|export)\b(?!\()", line)]
        assert [line for line in shared if not (IMPORTS.match(line) or EXPORTS.match(line))] == [], file.name
        assert file.name == "main.js" or "import(" not in file.read_text(encoding="utf-8"), file.name


def test_nobody_brings_who_brings_them() -> None:
    """A function that waits for itself would never answer."""
    found, over = imports(), set[str]()
    while leaves := {file for file, named in found.items() if file not in over and {*named} & {*found} <= over}:
        over |= leaves

    assert over == {*found}


def test_no_html_is_made_outside_the_one_policy() -> None:
    for file in JS.rglob("*.js"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"\beval\(|new Function|document\.write|outerHTML\s*=", text), file.name
        if file.name != "html.js":
            assert not re.search(r"innerHTML|insertAdjacentHTML|parseFromString|createPolicy", text), file.name
