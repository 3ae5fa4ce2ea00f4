"""Browsers without a window that come to a running demo: somebody with a card, and the lead reviewer."""

import re

import requests

from tests.running import Running

TOKEN = re.compile(r'<meta name="csrf-token" content="([^"]+)">')
PATIENCE = 30.0


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


def send(browser: requests.Session, demo: Running, token: str, slip: str, words: str) -> requests.Response:
    """One observation about the whole case."""
    return browser.post(
        f"{demo.event}/observations",
        timeout=PATIENCE,
        headers={"Accept": "application/json", "X-CSRF-Token": token},
        data={"slip": slip, "kind": "went_well", "anchor": "case", "words": words},
    )


def reviewer(demo: Running) -> tuple[requests.Session, str]:
    """The lead reviewer's browser, signed in, and its token."""
    browser = requests.Session()
    sign_in = {**demo.facts["reviewer"], "csrf_token": token_of(browser, demo.url)}
    sign_in.pop("totp_secret")
    browser.post(f"{demo.url}/sign-in", data=sign_in, timeout=PATIENCE).raise_for_status()
    return browser, token_of(browser, demo.url)
