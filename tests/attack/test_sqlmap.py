"""sqlmap on every field and every part of every address, with the cookies of those who may: it finds nothing to inject into."""

import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from flask import Flask

from tests.given import PASSWORD, Given
from tests.live.open_house import Guest, open_house
from tests.people import Person

PATIENCE = 60
PARTS = 20
FOUND = "sqlmap identified the following injection point"
NOTHING = "all tested parameters do not appear to be injectable"
ENDS_IT_ALL = ("/sign-out", "/leave", "/account/password", "/sealing", "/erasure", "/erasing", "/sign-in/first")
WISHES = (
    *("--batch", "--disable-coloring", "--flush-session", "--ignore-code=*", "--skip-waf", "--no-cast"),
    *("--level=1", "--risk=2", "--technique=BE", "--dbms=SQLite", "--timeout=10", "--retries=1"),
)


@dataclass(frozen=True)
class Knock:
    """One address as sqlmap takes it; a star stands where it may try."""

    method: str
    path: str
    fields: tuple[str, ...]
    seat: bool


def knocks(described: dict[str, Any], known: dict[str, str]) -> list[Knock]:
    """Every door that has a field or an id; without those there is nothing to try."""
    found = []
    for path, methods in described["paths"].items():
        for method, about in methods.items():
            body = about.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
            fields = tuple(body.get("properties", {}))
            if (fields or about["parameters"]) and not path.endswith(ENDS_IT_ALL):
                seat = any("seat" in way for way in about["security"]) and not any(
                    "staff" in way for way in about["security"]
                )
                found.append(Knock(method.upper(), _with_stars(path, known), fields, seat))
    return found


def _with_stars(path: str, known: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda name: f"{known.get(name[1], '0' * 24)}*", path)


def sqlmap(url: str, folder: Path, *more: str) -> str:
    """What it says; ended when it takes too long, with what it had said by then."""
    words = [str(Path(sys.executable).with_name("sqlmap")), "-u", url, *WISHES, "--output-dir", str(folder), *more]
    try:
        run = subprocess.run(
            words, capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL, cwd=folder
        )
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode(errors="replace") + "\ntook too long"
    return run.stdout + run.stderr


@pytest.mark.parametrize("part", range(PARTS))
def test_it_finds_nothing_in_any_field_or_address(
    house: Flask, given: Given, ruth: Person, priya: Person, tmp_path: Path, part: int
) -> None:
    described = ruth.browser.get("/openapi.json").get_json()
    known = {
        "event_id": given.event_id,
        "entry_id": given.entries[0],
        "segment_id": given.segments[0],
        "episode_id": given.episodes[0],
        "place_id": given.places[3],
        "contact_id": given.contacts["Anita Shah"],
        "agency_id": given.agencies["Housing"],
    }
    said: dict[Knock, str] = {}

    with open_house(tmp_path, given.event_id) as served:
        staff, seat = served.signed_in(given.reviewer_email, PASSWORD), served.seated(priya)
        for knock in knocks(described, known)[part::PARTS]:
            said[knock] = _tried(knock, seat if knock.seat else staff, tmp_path)

    injectable = [knock for knock, words in said.items() if FOUND in words]
    late = [knock for knock, words in said.items() if "took too long" in words]
    tried = [knock for knock, words in said.items() if NOTHING in words]
    print(
        f"sqlmap: {len(said)} doors, {len(tried)} tried to the end, {len(late)} ended after {PATIENCE} s, {len(injectable)} injectable"
    )
    assert injectable == []
    assert len(tried) + len(late) == len(said)
    assert len(late) <= 1 + len(said) // 5


def _tried(knock: Knock, guest: Guest, folder: Path) -> str:
    cookies = "; ".join(f"{one.name}={one.value}" for one in guest.browser.cookies)
    more = ["--cookie", cookies, "-H", f"X-CSRF-Token: {guest.token()}", "--method", knock.method]
    if knock.fields:
        more += ["--data", urlencode(dict.fromkeys(knock.fields, "one"))]
        path = knock.path.replace("*", "")
        return sqlmap(guest.url + path, folder, *more)
    return sqlmap(guest.url + knock.path, folder, *more)


class _Silent(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Nothing."""


def _wrong(environ: dict[str, Any], start: Any) -> list[bytes]:
    """The wrong twin: puts what it is asked for into the statement itself."""
    shelf = sqlite3.connect(":memory:")
    shelf.executescript("create table words (words text); insert into words values ('one'), ('two');")
    asked = parse_qs(environ["QUERY_STRING"]).get("words", [""])[0]
    try:
        found = shelf.execute(f"select words from words where words = '{asked}'").fetchall()
        start("200 OK", [("Content-Type", "text/html")])
        return [f"<p>{found}</p>".encode()]
    except sqlite3.Error as wrong:
        start("500 Wrong", [("Content-Type", "text/html")])
        return [str(wrong).encode()]
    finally:
        shelf.close()


@contextmanager
def _wrong_twin() -> Iterator[str]:
    with make_server("127.0.0.1", 0, _wrong, handler_class=_Silent) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_it_finds_what_is_really_there(tmp_path: Path) -> None:
    with _wrong_twin() as url:
        said = sqlmap(f"{url}/?words=one", tmp_path)

    assert FOUND in said, said[-1500:]
