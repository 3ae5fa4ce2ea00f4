"""The door, knocked at in both ways: as a plain form and as a fetch. Every behaviour is written once for both."""

import html
import re
from dataclasses import dataclass, field
from typing import Any

from werkzeug.test import TestResponse

from tests.people import Person

TOKEN = re.compile(r'<meta name="csrf-token" content="([^"]+)">')
SUMMARY = re.compile(r'<h2 id="look-again">(.*?)</h2>', re.S)
HEADING = re.compile(r"<h1>(.*?)</h1>", re.S)
ERRORS = re.compile(r'<li><a href="#([a-z_0-9]+)">(.*?)</a></li>', re.S)


@dataclass(frozen=True)
class Outcome:
    """What came back: equal when status, sentence and errors are; `facts` and `next_page` are there to read."""

    status: int
    message: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict, compare=False)
    next_page: str = field(default="", compare=False)
    text: str = field(default="", compare=False, repr=False)


def refused(message: str, status: int = 403, **errors: str) -> Outcome:
    """A refusal, as `door` gives it back."""
    return Outcome(status, message, errors)


DONE = Outcome(200)


class Door:
    """`way` is "form" or "fetch"."""

    def __init__(self, way: str) -> None:
        self.way = way

    def send(self, person: Person, path: str, **fields: Any) -> Outcome:
        """Knocks with these fields; a success is 200 whichever way it came."""
        token = token_for(person)
        if self.way == "fetch":
            answer = person.browser.post(
                path, json=fields, headers={"Accept": "application/json", "X-CSRF-Token": token}
            )
            return _from_json(answer)
        return _from_page(
            person.browser.post(path, data={**fields, "csrf_token": token}, headers={"Accept": "text/html"})
        )


def token_for(person: Person) -> str:
    """The token found in any page."""
    found = TOKEN.search(person.browser.get("/").get_data(as_text=True))
    assert found is not None
    return html.unescape(found[1])


def _from_json(answer: TestResponse) -> Outcome:
    body = answer.get_json(silent=True) or {}
    if answer.status_code < 400:
        return Outcome(200, facts=body, text=answer.get_data(as_text=True))
    return Outcome(answer.status_code, body.get("message", ""), body.get("errors", {}))


def _from_page(answer: TestResponse) -> Outcome:
    text = answer.get_data(as_text=True)
    if answer.status_code in (200, 303):
        return Outcome(200, next_page=answer.headers.get("Location", ""), text=text)
    found = SUMMARY.search(text) or HEADING.search(text)
    message = html.unescape(found[1]) if found else ""
    errors = {name: html.unescape(words) for name, words in ERRORS.findall(text)}
    return Outcome(answer.status_code, message, errors, text=text)
