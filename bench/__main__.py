"""Runs every bench in this folder, or those that are named: `python -m bench`, `python -m bench paper`."""

import importlib
import pkgutil
import sys
from pathlib import Path


def main(wanted: list[str]) -> None:
    """In order of name, each under its own heading."""
    names = sorted(
        module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]) if module.name != "__main__"
    )
    for name in wanted or names:
        bench = importlib.import_module(f"bench.{name}")
        if hasattr(bench, "main"):
            print(f"\n{name}: {(bench.__doc__ or '').splitlines()[0]}")
            bench.main()


if __name__ == "__main__":
    main(sys.argv[1:])
