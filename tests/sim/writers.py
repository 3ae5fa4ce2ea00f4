"""People who write and do not give up: each observation is sent until it has been acknowledged, whatever happens to the server."""

import random
import re
import secrets
import threading
from dataclasses import dataclass, field

import requests

from tests.running import Running

TOKEN = re.compile(r'<meta name="csrf-token" content="([^"]+)">')
KINDS = (
    "went_well",
    "made_possible",
    "happened",
    "got_in_the_way",
    "what_it_was_like",
    "unsure",
    "would_help",
    "question",
)
PATIENCE = 5.0


def token_of(browser: requests.Session, url: str) -> str:
    """The token found in the first page."""
    found = TOKEN.search(browser.get(f"{url}/", timeout=PATIENCE).text)
    assert found is not None
    return found[1]


def seated(demo: Running, number: int) -> requests.Session:
    """A browser that has come in with the card of this number."""
    browser, card = requests.Session(), demo.facts["cards"][number]
    token = {"csrf_token": token_of(browser, demo.url)}
    browser.post(f"{demo.url}/join", data={"code": card["code"], **token}, timeout=PATIENCE).raise_for_status()
    answer = browser.post(
        f"{demo.event}/place", data={"support_contact": card["support_contact"], **token}, timeout=PATIENCE
    )
    assert answer.status_code == 200, answer.text
    assert "seat" in browser.cookies
    return browser


@dataclass
class Writer:
    """Somebody at a place, writing in a thread of their own until told to stop."""

    demo: Running
    number: int
    up: threading.Event
    stop: threading.Event
    acknowledged: set[str] = field(default_factory=set)
    sent_again: int = 0

    def __post_init__(self) -> None:
        self.browser = seated(self.demo, self.number)
        self.token = token_of(self.browser, self.demo.url)
        self.thread = threading.Thread(target=self._write, daemon=True)

    def _write(self) -> None:
        count = 0
        while not self.stop.is_set():
            count += 1
            words = f"sim {self.number} wrote {count} {secrets.token_hex(4)}"
            slip = secrets.token_urlsafe(16)
            while not self._acknowledged(slip, words):
                self.sent_again += 1
                self.up.wait(PATIENCE)
                self.stop.wait(0.05)
            self.acknowledged.add(words)
            self.stop.wait(random.uniform(0.01, 0.08))

    def _acknowledged(self, slip: str, words: str) -> bool:
        try:
            answer = send(self.browser, self.demo, self.token, slip, words)
        except requests.RequestException:
            return False
        if answer.status_code in (200, 201):
            assert answer.json() == {"ok": True, "saved": True, "slip": slip}
            return True
        assert answer.status_code == 503, answer.text
        return False


def send(browser: requests.Session, demo: Running, token: str, slip: str, words: str) -> requests.Response:
    """One observation about the whole case."""
    return browser.post(
        f"{demo.event}/observations",
        timeout=PATIENCE,
        headers={"Accept": "application/json", "X-CSRF-Token": token},
        data={"slip": slip, "kind": KINDS[sum(slip.encode()) % len(KINDS)], "anchor": "case", "words": words},
    )


def reviewer(demo: Running) -> tuple[requests.Session, str]:
    """The lead reviewer's browser, signed in, and its token."""
    browser = requests.Session()
    sign_in = {**demo.facts["reviewer"], "csrf_token": token_of(browser, demo.url)}
    sign_in.pop("totp_secret")
    browser.post(f"{demo.url}/sign-in", data=sign_in, timeout=PATIENCE).raise_for_status()
    return browser, token_of(browser, demo.url)
