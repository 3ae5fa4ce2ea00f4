"""P54: a house that is set up wrongly does not open. Each check is shown a wrong set-up, which it must find, and a right one."""

import json
import logging
import secrets
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from flask_socketio import SocketIO

from learning_event.server.check_programs import FLOORS, put_together, rivals, too_old_or_new
from learning_event.server.check_settings import debugging, redis, secret, tls
from learning_event.settings import DATABASE, KEY_FILE
from tests.given import Given
from tests.keeping.said import Kept, kinds
from tests.keeping.said import kept as kept
from tests.programs import ROOT

# ---- what the environment says


@pytest.mark.parametrize("value", ["1", "true", "yes"])
def test_p54_debug_is_refused(value: str) -> None:
    assert kinds(debugging({"FLASK_DEBUG": value})) == [("debug", True)]


def test_p54_without_debug_it_opens(house: Flask) -> None:
    assert kinds(debugging({})) == kinds(debugging({"FLASK_DEBUG": "0"})) == []


@pytest.mark.parametrize("key", [b"dev", b"a" * 32, b"change me change me change me ch", bytes(range(16))])
def test_p54_a_default_or_short_secret_is_refused(key: bytes) -> None:
    assert kinds(secret(key)) == [("secret", True)]


def test_p54_a_secret_that_was_made_here_is_right() -> None:
    assert [kinds(secret(secrets.token_bytes(32))) for _ in range(200)] == [[]] * 200


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("redis://localhost:6379/0", ["redis"]),
        ("redis://127.0.0.1/0", ["redis"]),
        ("redis://10.0.0.5:6379", ["redis", "redis-tls"]),
        ("redis://:pass@10.0.0.5:6379", ["redis-tls"]),
        ("rediss://10.0.0.5:6379", ["redis"]),
        ("redis://:pass@localhost:6379/0", []),
        ("redis://localhost:6379/0?password=pass", []),
        ("rediss://room:pass@redis.example.org:6380", []),
        ("unix:///run/redis/redis.sock", []),
        ("", []),
    ],
)
def test_p54_a_redis_that_asks_nobody_is_refused(url: str, found: list[str]) -> None:
    assert kinds(redis(url)) == [(kind, True) for kind in found]


@pytest.mark.parametrize(
    ("host", "secure", "found"),
    [
        ("0.0.0.0", False, ["tls"]),
        ("192.168.1.7", False, ["tls"]),
        ("0.0.0.0", True, []),
        ("127.0.0.1", False, []),
        ("::1", False, []),
        ("localhost", False, []),
    ],
)
def test_p54_a_house_without_tls_is_warned(host: str, secure: bool, found: list[str]) -> None:
    assert kinds(tls(secure=secure, host=host)) == [(kind, False) for kind in found]


# ---- how the application is put together


def test_p54_the_application_as_it_is_put_together_is_right(house: Flask) -> None:
    assert kinds(put_together(_served(house))) == []


def test_p54_debugging_in_the_application_is_refused(house: Flask) -> None:
    app = _served(house)
    app.debug = True

    assert kinds(put_together(app)) == [("debug", True)]


@pytest.mark.parametrize("allowed", ["*", ["*"], None])
def test_p54_a_line_open_to_every_site_is_refused(house: Flask, allowed: object) -> None:
    app = _served(house)
    SocketIO(app, cors_allowed_origins=allowed, async_mode="threading")

    assert [found for found in kinds(put_together(app)) if found[0] == "cors"] == [("cors", True)]


def test_p54_a_line_that_logs_is_refused(house: Flask) -> None:
    app = _served(house)
    talkative = logging.getLogger("talkative")
    talkative.setLevel(logging.INFO)
    SocketIO(app, cors_allowed_origins=[], async_mode="threading", logger=talkative, engineio_logger=talkative)

    assert kinds(put_together(app)) == [("engine-logging", True)]


def test_p54_a_database_that_logs_is_refused(house: Flask, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "sqlalchemy.engine"):
        assert kinds(put_together(_served(house))) == [("sql-logging", True)]


# ---- libraries


@pytest.mark.parametrize(("module", "package"), [("eventlet", "eventlet"), ("geventwebsocket", "gevent-websocket")])
def test_p54_rivals_of_the_live_line_are_refused(
    module: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kinds(rivals()) == []
    (tmp_path / module).mkdir()
    (tmp_path / module / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    assert kinds(rivals()) == [(package, True)]


@pytest.mark.parametrize("package", FLOORS)
def test_p54_libraries_below_their_floor_are_refused(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kinds(too_old_or_new()) == []
    _installed(tmp_path, package, "0.9.1")
    monkeypatch.syspath_prepend(tmp_path)

    assert kinds(too_old_or_new()) == [(package, True)]


def test_p54_a_version_that_nobody_has_looked_at_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(tmp_path, "reportlab", "5.2.0")
    monkeypatch.syspath_prepend(tmp_path)

    assert kinds(too_old_or_new()) == [("reportlab", True)]


def test_p54_old_scripts_in_the_pages_are_refused(house: Flask, tmp_path: Path) -> None:
    app = _served(house)
    app.static_folder = str(tmp_path)
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / "socket.io.esm.min.js").write_text("/*!\n * Socket.IO v4.7.5\n */")

    assert kinds(put_together(app)) == [("socket.io-client", True)]


# ---- the commands


def test_p54_doctor_says_it_all_and_ends_with_one(kept: Kept, given: Given) -> None:
    (kept.keys / KEY_FILE).chmod(0o644)

    said, as_json = kept.run("doctor"), kept.run("doctor", "--json")

    assert (said.exit_code, as_json.exit_code) == (1, 1)
    assert said.output.startswith("Must be put right: Anybody on this machine may open ")
    assert "readable-key" in [finding["kind"] for finding in json.loads(as_json.output)]


def test_p54_doctor_ends_with_nought_where_a_server_may_start(kept: Kept, given: Given) -> None:
    said = kept.run("doctor")

    assert said.exit_code == 0, said.output
    assert "Must be put right" not in said.output


@pytest.mark.slow
def test_p54_the_server_refuses_to_start_and_says_why(tmp_path: Path) -> None:
    """The real program, on a house whose secret is an example, and which has been told to debug."""
    (tmp_path / "secret").write_text("ab" * 32)
    environment = {
        "LEARNING_EVENT_DATA": str(tmp_path / "data"),
        "SECRET_KEY_FILE": str(tmp_path / "secret"),
        "FLASK_DEBUG": "1",
        "REDIS_URL": "redis://localhost",
    }

    ran = subprocess.run(
        [sys.executable, "-m", "learning_event", "serve", "--port", "0"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=40,
    )

    assert ran.returncode == 1
    assert ran.stderr.startswith("Error: This house cannot be opened yet.\nMust be put right: FLASK_DEBUG is set")
    assert ran.stderr.count("Must be put right") == 3 + ("chmod" in ran.stderr)
    assert not (tmp_path / "data" / DATABASE).exists(), "nothing was opened"


def _served(house: Flask) -> Flask:
    """As a server has it: our tests let errors through, a server does not."""
    app = Flask("served", static_folder=house.static_folder)
    app.extensions["socketio"] = house.extensions["socketio"]
    return app


def _installed(folder: Path, package: str, version: str) -> None:
    about = folder / f"{package.replace('-', '_')}-{version}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
