"""`learning-event serve`, `python app.py` and `flask --app app run` start the same application."""

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from tests.programs import ROOT

PATIENCE = 60


@pytest.mark.slow
def test_the_server_answers_and_ends_in_peace_when_told(tmp_path: Path) -> None:
    with _served(tmp_path, "-m", "learning_event", "serve", "--port", "0") as (url, server):
        assert [
            requests.get(f"{url}{path}", timeout=30).status_code for path in ("/healthz", "/readyz", "/", "/sign-in")
        ] == [200] * 4

        server.send_signal(signal.SIGTERM)

        assert server.wait(timeout=PATIENCE) == 0


@pytest.mark.slow
def test_python_app_starts_the_same_application(tmp_path: Path) -> None:
    port = _free_port()
    with _served(tmp_path, "app.py", PORT=str(port)) as (url, server):
        assert url == f"http://127.0.0.1:{port}"
        assert "joining code" in requests.get(f"{url}/", timeout=30).text

        server.send_signal(signal.SIGTERM)

        assert server.wait(timeout=PATIENCE) == 0


@pytest.mark.slow
def test_flask_run_starts_the_same_application(tmp_path: Path) -> None:
    port = _free_port()
    with _served(tmp_path, "-m", "flask", "--app", "app", "run", "--port", str(port)) as (url, _):
        assert url == f"http://127.0.0.1:{port}"
        assert "joining code" in requests.get(f"{url}/", timeout=30).text


@pytest.mark.slow
def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    key, database = tmp_path / "key", tmp_path / "elsewhere.sqlite3"
    key.write_text(secrets.token_hex(32))
    key.chmod(0o600)
    more = {"SECRET_KEY_FILE": str(key), "DATABASE_URL": f"sqlite:///{database}", "BEHIND_TLS": "yes"}
    with _served(tmp_path, "-m", "learning_event", "serve", "--port", "0", **more) as (url, _):
        answer = requests.get(f"{url}/sign-in", timeout=30)

    assert database.exists()
    assert not (tmp_path / "data" / "learning-event.sqlite3").exists()
    assert "; Secure" in answer.headers["Set-Cookie"]
    assert "Strict-Transport-Security" in answer.headers


@pytest.mark.slow
def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = subprocess.run(
            [sys.executable, "-m", "learning_event", "serve", "--port", str(port)],
            cwd=ROOT,
            text=True,
            capture_output=True,
            timeout=PATIENCE,
            env=_environment(tmp_path),
        )

    assert ran.returncode == 1
    assert re.search(
        rf"^Error: Nothing can listen on 127\.0\.0\.1:{port} \(.+\)\. Please choose another port\.\n\Z",
        ran.stderr,
        re.M,
    )


@contextmanager
def _served(folder: Path, *words: str, **more: str) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """The process, and the address that it says in its log once it answers."""
    log = folder / "log.txt"
    with log.open("wb") as out:
        server = subprocess.Popen(
            [sys.executable, *words], cwd=ROOT, stdout=out, stderr=out, env=_environment(folder, **more)
        )
    try:
        yield _address(log, server), server
    finally:
        server.kill()
        server.wait(timeout=PATIENCE)


def _address(log: Path, server: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        found = re.search(r"http://[\w.]+:\d+", log.read_text())
        if found:
            return found[0]
        time.sleep(0.05)
    raise AssertionError(log.read_text())


def _environment(folder: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "LEARNING_EVENT_DATA": str(folder / "data"), **more}


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
