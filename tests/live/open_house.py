"""The real application on the database of a test, served by `learning-event serve` in a process of its own."""

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import requests

from learning_event.anonymity.seats import to_cookie
from tests.door import TOKEN
from tests.live.conftest import ROOT
from tests.live.raw_client import RawClient
from tests.people import Person


@dataclass
class Guest:
    """Somebody at a browser, over the network: forms by fetch, and a line that is open."""

    url: str
    event_id: str
    browser: requests.Session = field(default_factory=requests.Session)

    def send(self, what: str, **fields: str) -> Any:
        answer = self.browser.post(
            f"{self.url}/events/{self.event_id}/{what}",
            json=fields,
            timeout=10,
            headers={"Accept": "application/json", "X-CSRF-Token": self.token()},
        )
        assert answer.status_code < 300, answer.text
        return answer.json()

    def timeline(self) -> str:
        return self.browser.get(f"{self.url}/events/{self.event_id}/timeline?since=0", timeout=10).text

    def token(self) -> str:
        found = TOKEN.search(self.browser.get(self.url, timeout=10).text)
        assert found is not None
        return html.unescape(found[1])

    def sign_in(self, email: str, password: str) -> "Guest":
        form = {"email": email, "password": password, "csrf_token": self.token()}
        assert self.browser.post(f"{self.url}/sign-in", data=form, timeout=10, allow_redirects=False).status_code == 303
        return self

    def listen(self) -> "Listener":
        """Connect, as a page does."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.browser.cookies.items())
        return Listener(RawClient(int(self.url.rpartition(":")[2]), headers={"Cookie": cookies}).join(self.event_id))


@dataclass
class Listener:
    """What somebody's page hears: the message's name and its payload."""

    client: RawClient

    def next(self) -> tuple[str, dict[str, Any]]:
        said = self.client.receive()
        assert said is not None
        name, payload = json.loads(said.removeprefix("42"))
        return name, payload

    def hears_silence(self) -> bool:
        return self.client.hears_silence(0.3)

    def close(self) -> None:
        self.client.close()


@dataclass
class OpenHouse:
    """A real house with its doors open, and the event that a test was given."""

    url: str
    event_id: str
    data: Path

    def seated(self, person: Person) -> Guest:
        guest = Guest(self.url, self.event_id)
        guest.browser.cookies.set("seat", to_cookie(person.seat))
        return guest

    def signed_in(self, email: str, password: str) -> Guest:
        return Guest(self.url, self.event_id).sign_in(email, password)


@contextmanager
def open_house(data: Path, event_id: str, **more: str) -> Iterator[OpenHouse]:
    process = subprocess.Popen(
        [sys.executable, "-m", "learning_event", "serve", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "LEARNING_EVENT_DATA": str(data), "REQUIRE_TOTP": "no", **more},
    )
    assert process.stderr is not None
    try:
        yield OpenHouse(_address(process.stderr), event_id, data)
    finally:
        process.terminate()
        _, rest = process.communicate(timeout=15)
    assert (process.returncode, rest) == (0, "")


def _address(stderr: IO[str]) -> str:
    """Where it is open; before that it may say what should be looked at in such a house."""
    for said in stderr:
        if found := re.search(r"open at (http\S+)", said):
            return found[1]
    raise AssertionError("The server did not start.")
