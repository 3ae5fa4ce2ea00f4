"""Locks what comes from npm again, the browser assets and the bench's rivals: exact versions and hashes, and no addresses."""

import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
LOCKS = (ROOT / "package-lock.json", ROOT / "bench" / "rivals" / "package-lock.json")


def lock(file: Path) -> None:
    """Needs npm on the PATH."""
    subprocess.run(
        ["npm", "install", "--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"],
        cwd=file.parent,
        check=True,
    )
    locked: dict[str, Any] = json.loads(file.read_text())
    for package in locked["packages"].values():
        package.pop("resolved", None)
        package.pop("funding", None)
    file.write_text(json.dumps(locked, indent=2) + "\n")


if __name__ == "__main__":
    for one in LOCKS:
        lock(one)
