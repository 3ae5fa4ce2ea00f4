"""Looks over the program itself: how the application is put together, and which libraries it would run with."""

import logging
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from flask import Flask

from learning_event import store
from learning_event.server.findings import Finding

RIVALS = {
    "eventlet": "eventlet",
    "geventwebsocket": "gevent-websocket",
}
# From when on each of them is safe to meet the world with; the first version that is too new, where there is one.
FLOORS = {
    "python-socketio": ((5, 16, 2), None),
    "python-engineio": ((4, 13, 3), None),
    "flask": ((3, 1, 3), None),
    "flask-socketio": ((5, 6, 1), None),
    "reportlab": ((5, 1), (5, 2)),
}
SOCKET_IO_IN_THE_BROWSER = (4, 8, 4)

Numbers = tuple[int, ...]


def rivals() -> Iterator[Finding]:
    """Libraries that would take over the live line where they can only be imported."""
    for module, package in RIVALS.items():
        if find_spec(module) is not None:
            yield Finding(
                package,
                f"{package} is installed here, and it would take over the live line and break it. "
                f"Please remove it (pip uninstall {package}) and start again.",
            )


def too_old_or_new() -> Iterator[Finding]:
    """Libraries below the versions that were looked at, or beyond them."""
    for package, (floor, ceiling) in FLOORS.items():
        here = _numbers(_version(package))
        if here < floor or (ceiling is not None and here >= ceiling):
            wanted = f"at least {_said(floor)}" + (f" and below {_said(ceiling)}" if ceiling else "")
            yield Finding(
                package,
                f"{package} is here in version {_said(here) or 'unknown'}; it must be {wanted}. Please install it anew (make install).",
            )


def put_together(app: Flask) -> Iterator[Finding]:
    """What must never be switched on where real people write."""
    if app.debug or app.testing or app.config.get("PROPAGATE_EXCEPTIONS"):
        yield Finding(
            "debug",
            "Debugging is switched on: errors would show what people wrote. Please take FLASK_DEBUG out of the environment.",
        )
    line = app.extensions["socketio"].server
    allowed = line.eio.cors_allowed_origins
    if allowed is None or "*" in allowed:
        yield Finding("cors", "The live line would answer pages of other sites (CORS). Only our own pages may listen.")
    if any(log.isEnabledFor(logging.INFO) for log in (line.logger, line.eio.logger)):
        yield Finding(
            "engine-logging", "The live line would write into the log what people wrote. Its log must stay quiet."
        )
    yield from _database(app)
    yield from _in_the_browser(Path(str(app.static_folder)))


def _database(_app: Flask) -> Iterator[Finding]:
    engine = store.engine()
    if engine.echo or not engine.hide_parameters or logging.getLogger("sqlalchemy.engine").isEnabledFor(logging.INFO):
        yield Finding(
            "sql-logging", "The database would write into the log what people wrote. Its log must stay quiet."
        )


def _in_the_browser(static: Path) -> Iterator[Finding]:
    for file in static.glob("vendor/socket.io*.js"):
        found = re.search(r"Socket\.IO v([\d.]+)", file.read_text(encoding="utf-8")[:300])
        here = _numbers(found[1] if found else "")
        if here < SOCKET_IO_IN_THE_BROWSER:
            yield Finding(
                "socket.io-client",
                f"The pages bring socket.io-client {_said(here) or 'unknown'}; it must be at least"
                f" {_said(SOCKET_IO_IN_THE_BROWSER)}. Please build the pages anew (make assets-lock, make install).",
            )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _numbers(said: str) -> Numbers:
    """The release itself; what follows it (rc1, .post2) does not count."""
    found = re.match(r"\d+(\.\d+)*", said)
    return tuple(int(part) for part in found[0].split(".")) if found else ()


def _said(numbers: Numbers) -> str:
    return ".".join(str(number) for number in numbers)
