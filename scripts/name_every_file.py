"""Writes the list of every file into docs/the-house.md, folder by folder, each with what the folder's first line says of it.

python scripts/name_every_file.py
"""

import ast
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "the-house.md"
BEGINS, ENDS = "<!-- every file: scripts/name_every_file.py -->\n", "<!-- end of every file -->\n"
LEFT_OUT = ("__init__.py", "__pycache__")


def main() -> None:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    PAGE.write_text(f"{before}{BEGINS}\n{every_file()}\n{ENDS}{after}", encoding="utf-8")


def every_file() -> str:
    """One line for each folder: what it is for, and its files."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "learning_event", "templates", "static/js"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    ).stdout.split()
    folders: dict[str, list[str]] = {}
    for file in sorted(listed):
        folder, _, name = file.rpartition("/")
        folders.setdefault(folder, [])
        if name not in LEFT_OUT and "versions" not in folder:
            folders[folder].append(name)
    return "\n".join(_line(folder, names) for folder, names in sorted(folders.items()) if names)


def _line(folder: str, names: list[str]) -> str:
    said = _first_sentence(ROOT / folder / "__init__.py")
    return f"- **`{folder}/`** {said}{' ' if said else ''}{', '.join(f'`{name}`' for name in names)}"


def _first_sentence(init: Path) -> str:
    if not init.exists():
        return ""
    words = (ast.get_docstring(ast.parse(init.read_text(encoding="utf-8"))) or "").partition("\n")[0]
    return re.sub(r"[.:;]$", "", words) + ":"


if __name__ == "__main__":
    main()
