"""The real application on the database of a test, served by `learning-event serve` in a process of its own."""

import html
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from learning_event.anonymity.seats import to_cookie
from tests.door import TOKEN
from tests.live.raw_client import RawClient
from tests.people import Person
from tests.programs import PATIENCE, ROOT, forked


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
            timeout=PATIENCE,
            headers={"Accept": "application/json", "X-CSRF-Token": self.token()},
        )
        assert answer.status_code < 300, answer.text
        return answer.json()

    def timeline(self) -> str:
        return self.browser.get(f"{self.url}/events/{self.event_id}/timeline?since=0", timeout=PATIENCE).text

    def token(self) -> str:
        found = TOKEN.search(self.browser.get(self.url, timeout=PATIENCE).text)
        assert found is not None
        return html.unescape(found[1])

    def sign_in(self, email: str, password: str) -> "Guest":
        form = {"email": email, "password": password, "csrf_token": self.token()}
        assert (
            self.browser.post(f"{self.url}/sign-in", data=form, timeout=PATIENCE, allow_redirects=False).status_code
            == 303
        )
        return self

    def listen(self, **more: str) -> "Listener":
        """Connect, as a page does; `more` goes with the event's id."""
        port = int(self.url.rpartition(":")[2])
        return Listener(RawClient(port, headers={"Cookie": self.cookies}).join(self.event_id, **more))

    @property
    def cookies(self) -> str:
        """As they stand in the head of a request."""
        return "; ".join(f"{name}={value}" for name, value in self.browser.cookies.items())


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
    """It has to end in peace, with nothing to complain of once it was open."""
    environment = {"PYTHONPATH": str(ROOT), "LEARNING_EVENT_DATA": str(data), "REQUIRE_TOTP": "no", **more}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log.txt")
        server = forked("serve", "--port", "0", out=log, err=log, environment=environment)
        try:
            yield OpenHouse(server.says(r"open at (http\S+) .*\n")[1], event_id, data)
        finally:
            code = server.end()
        rest = re.split(r"open at http.*\n", log.read_text(encoding="utf-8"), maxsplit=1)[1]
    assert (code, rest) == (0, ""), f"It ended with {code} and said: {rest}"
