"""P14: every field for words, on every page, is kept from cloud spell-checkers, and no page names another origin.

That no page asks anybody else for anything is watched by the canary of P29 and in the whole day of tests/day.
"""

import re
from html.parser import HTMLParser

import pytest
from flask import Flask

from tests.given import Given
from tests.people import Person
from tests.promise.shown_in_a_browser import pages

KEPT = {"spellcheck": "false", "autocorrect": "off", "data-gramm": "false"}
OF_PASSWORD_KEEPERS = {"username", "current-password", "new-password", "one-time-code", "off"}
NO_WORDS = {"hidden", "radio", "checkbox", "file", "submit", "password", "date", "number", "range"}


class Fields(HTMLParser):
    """The fields of a page into which somebody can write words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        field = {name: value or "" for name, value in attrs}
        figures = field.get("inputmode") == "numeric"
        if tag == "textarea" or (tag == "input" and field.get("type", "text") not in NO_WORDS and not figures):
            self.found.append(field)


def not_kept(page: str) -> list[str]:
    """Names of fields that lack one of the four attributes."""
    fields = Fields()
    fields.feed(page)
    return [
        field.get("name") or field.get("id", "")
        for field in fields.found
        if not KEPT.items() <= field.items() or field.get("autocomplete") not in OF_PASSWORD_KEEPERS
    ]


@pytest.fixture
def shown(house: Flask, given: Given, ruth: Person, priya: Person, leah: Person, max_: Person) -> dict[str, str]:
    """Every page that anybody of the cast can open."""
    known = {
        "entry_id": given.entries[0],
        "segment_id": given.segments[0],
        "episode_id": given.episodes[0],
        "place_id": given.places[0],
        "contact_id": given.contacts["Leah Bevan"],
        "agency_id": given.agencies["Housing"],
    }
    found = {}
    for person in (ruth, priya, leah, max_):
        for path in pages(house, given, known):
            answer = person.browser.get(path)
            if answer.mimetype == "text/html":
                found[f"{person.name}: {path}"] = answer.get_data(as_text=True)
    return found


def test_p14_every_field_for_words_is_kept_from_cloud_spell_checkers(shown: dict[str, str]) -> None:
    assert {page: names for page, text in shown.items() if (names := not_kept(text))} == {}
    assert sum(text.count("<textarea") for text in shown.values()) > 20


def test_p14_a_field_that_is_not_kept_would_be_found() -> None:
    assert not_kept('<textarea name="words" spellcheck="false"></textarea><input name="code">') == ["words", "code"]


def test_p14_no_page_names_another_origin(shown: dict[str, str]) -> None:
    named = {page: re.findall(r"https?://[^\s\"'<]+", text) for page, text in shown.items()}

    assert {page: found for page, found in named.items() if found} == {}
