"""Locks the browser assets of package.json again: exact versions and hashes, and no addresses."""

import json
import subprocess
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent.parent / "package-lock.json"


def lock() -> None:
    """Needs npm on the PATH."""
    subprocess.run(
        ["npm", "install", "--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"],
        cwd=LOCK.parent,
        check=True,
    )
    locked: dict[str, Any] = json.loads(LOCK.read_text())
    for package in locked["packages"].values():
        package.pop("resolved", None)
        package.pop("funding", None)
    LOCK.write_text(json.dumps(locked, indent=2) + "\n")


if __name__ == "__main__":
    lock()
