"""Runs the benches of `make bench` and writes bench/results.md, or those that are named: `python -m bench`, `python -m bench sealing`."""

import contextlib
import importlib
import io
import os
import platform
import shutil
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

from bench.running import CannotMeasure

SECTIONS = ("live", "writing", "joining", "growth", "paper", "page", "scale_out")
RESULTS = Path(__file__).with_name("results.md")
LIBRARIES = ("flask", "flask-socketio", "gevent", "sqlalchemy", "reportlab")


class Twice(io.TextIOBase):
    """What is printed goes to the screen and is kept."""

    def __init__(self, screen: io.TextIOBase) -> None:
        self._screen, self.kept = screen, io.StringIO()

    def write(self, text: str) -> int:
        self._screen.write(text)
        self._screen.flush()
        return self.kept.write(text)


def main(wanted: list[str]) -> None:
    """Each under its own heading. Only the whole of it is written to the file."""
    screen = Twice(sys.stdout)  # type: ignore[arg-type]
    with contextlib.redirect_stdout(screen):
        _say_where()
        for name in wanted or SECTIONS:
            _run(name)
    if not wanted:
        RESULTS.write_text(screen.kept.getvalue(), encoding="utf-8")


def _run(name: str) -> None:
    bench = importlib.import_module(f"bench.{name}")
    began = time.perf_counter()
    print(f"\n## {name}\n\n{(bench.__doc__ or '').strip()}\n")
    try:
        bench.main()
    except CannotMeasure as why:
        print(f"Not measured: {why}")
    print(f"({time.perf_counter() - began:.0f} s)")


def _say_where() -> None:
    others = {name: _says(name) for name in ("node", "chromium") if shutil.which(name)}
    libraries = {name: version(name) for name in LIBRARIES}
    machine = {"cores": os.cpu_count(), "load before": " ".join(f"{one:.1f}" for one in os.getloadavg())}
    print("# Results of `make bench`\n\nWritten by it; how to read it stands in README.md beside it.\n")
    for name, said in {"Python": platform.python_version(), **machine, **libraries, **others}.items():
        print(f"- {name}: {said}")


def _says(program: str) -> str:
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    main(sys.argv[1:])
