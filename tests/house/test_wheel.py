"""The wheel brings everything the learning event needs to run, and asks nobody for Node."""

import json
import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
import requests

ROOT = Path(__file__).parents[2]
SHOWN = ("/", "/static/css/tokens.css", "/static/vendor/socket.io.esm.min.js", "/static/icons.svg")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the tree as it stands, with the build tools that the tests brought along."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture
def installed(wheel: Path, tmp_path: Path) -> Path:
    """The program, out of the wheel, in a place of its own; the libraries are lent by the environment of the tests."""
    folder = tmp_path / "venv"
    venv.create(folder, with_pip=False)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    _pip("--python", str(programs / "python"), "install", "--no-deps", str(wheel))
    (site,) = folder.rglob("site-packages")
    (site / "lent.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    return programs / "learning-event"


@pytest.mark.slow
def test_the_wheel_holds_every_template_and_static_file(wheel: Path) -> None:
    inside = _names(wheel)

    for folder in ("templates", "static"):
        there = {f"learning_event/{path.relative_to(ROOT).as_posix()}" for path in _files(ROOT / folder)}
        assert there == {name for name in inside if name.startswith(f"learning_event/{folder}/")}


@pytest.mark.slow
def test_the_wheel_holds_the_socket_client_the_typefaces_and_their_licences(wheel: Path) -> None:
    inside = _names(wheel)
    wanted = set(re.findall(r"\.\./(vendor/fonts/[\w-]+\.woff2)", (ROOT / "static/css/fonts.css").read_text()))

    assert len(wanted) == 15
    assert {f"learning_event/static/{font}" for font in wanted} <= inside
    assert "learning_event/static/vendor/socket.io.esm.min.js" in inside
    assert {"socket.io-client.txt", "source-sans-3.txt", "source-serif-4.txt"} <= {
        Path(name).name for name in inside if name.startswith("learning_event/static/vendor/licences/")
    }


@pytest.mark.slow
def test_the_wheel_holds_the_migrations_and_the_case_of_the_demo(wheel: Path) -> None:
    inside = _names(wheel)

    for folder, ending in (("migrations", "*.py"), ("demo/case", "*.json")):
        there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "learning_event" / folder).rglob(ending)}
        assert there
        assert there <= inside


@pytest.mark.slow
def test_nothing_that_people_wrote_and_no_test_is_in_the_wheel(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in _names(wheel)}

    assert tops == {"learning_event", f"learning_event-{_version(wheel)}.dist-info"}


@pytest.mark.slow
def test_an_installed_wheel_says_how_to_use_it(installed: Path) -> None:
    ran = subprocess.run(
        [installed, "--help"], env=_without_node(installed), capture_output=True, text=True, timeout=60
    )

    assert ran.returncode == 0, ran.stderr
    assert "demo" in ran.stdout


@pytest.mark.slow
def test_an_installed_wheel_shows_the_demo_without_node(installed: Path, tmp_path: Path) -> None:
    wishes = ["demo", "--port", "0", "--data", str(tmp_path / "data"), "--json"]
    with subprocess.Popen(
        [installed, *wishes], cwd=tmp_path, env=_without_node(installed), stdout=subprocess.PIPE, text=True
    ) as demo:
        assert demo.stdout
        try:
            url = json.loads(demo.stdout.readline())["url"]
            statuses = [requests.get(url + path, timeout=20).status_code for path in SHOWN]
        finally:
            demo.terminate()

    assert statuses == [200] * len(SHOWN)


def test_the_lock_file_gives_a_hash_for_every_package_and_no_address() -> None:
    locked = (ROOT / "package-lock.json").read_text()

    assert "://" not in locked
    assert locked.count('"integrity": "sha512-') == locked.count('"node_modules/')


def test_every_package_has_one_exact_version_and_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()

    assert lines[0].startswith("#")
    assert [line for line in lines[1:] if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def _pip(*wishes: str) -> None:
    quiet = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    ran = subprocess.run([*quiet, *wishes], capture_output=True, text=True, timeout=180)
    assert ran.returncode == 0, ran.stderr


def _without_node(program: Path) -> dict[str, str]:
    """Nothing is on the path but the environment's own programs."""
    return {**os.environ, "PATH": str(program.parent)}


def _names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def _version(wheel: Path) -> str:
    return wheel.name.split("-")[1]


def _files(folder: Path) -> list[Path]:
    """What the tree has there, without what the system leaves lying about."""
    return [path for path in folder.rglob("*") if path.is_file() and path.name != ".DS_Store"]
