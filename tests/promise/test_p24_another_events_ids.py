"""P24: every id of one learning event is, to everybody with a part in another, answered like an id that nobody knows."""

import re

import pytest
from flask import Flask

from learning_event.web.authorisation import EVERYBODY, TABLE
from tests.door import token_for
from tests.given import PASSWORD, Given
from tests.parts import one_of_each
from tests.people import Person
from tests.promise.two_events import Whole, a_whole_event, everything_kept
from tests.said import turn_to

UNKNOWN = "0" * 24
OF_AN_EVENT = [row for row in TABLE if "<event_id>" in row[1]]
NO_ID = ("<slip>", "<body>")  # what a browser makes, and the five bodies that every event asks
WITH_AN_ID = [row for row in OF_AN_EVENT if row[1].count("<") > 1 and not any(one in row[1] for one in NO_ID)]
# What each door asks for beside the id, so that it comes as far as looking the id up.
FIELDS = {
    "name": "Somebody", "real_name": "Ms Other", "alias": "Teacher 2", "role": "co_reviewer", "password": PASSWORD,
    "telephone": "01632 960101", "email": "joan@example.org", "title": "A part", "starts": "10:00", "minutes": "10",
    "activity": "writing", "start": "4 3 2024", "end": "5 3 2024", "certainty": "about", "words": "It was said.",
    "when": "2024-03-04", "source": "log", "status": "accounts_differ", "reason": "It names somebody.", "direction": "up",
    "day": "4", "month": "3", "year": "2024", "until_day": "5", "until_month": "3", "until_year": "2024",
    "episode_title": "A part", "second_title": "A part", "opened": "yes", "themes": "tools",
    "answer": "reflects", "private_question": "May we ask?",
    "limits": "Not of that night.", "told": "own", "told_by": "Mum", "agreed": "Mum",
    "version": "1", "question": "May we ask?", "before": "", "on_the_day": "here", "after": "",
}  # fmt: skip

MAY_BE_GONE = ("acts/", "tags/", "private-words/")
"""Somebody else at the desk may have taken it away a moment ago, and is told so in the same words as of one that never was."""

IN_A_FORM = [
    ("lead", "preparing/places", "agency", "agencies/", "{}"),
    ("lead", "preparing/places", "support_contact", "support-contacts/", "{}"),
    ("co-ordinator", "preparing/places/<place_id>", "support_contact", "support-contacts/", "{}"),
    ("co-ordinator", "preparing/support-contacts", "agency", "agencies/", "{}"),
    ("lead", "preparing/support-contacts", "stand_in", "support-contacts/", "{}"),
    ("co-reviewer", "preparing/support-contacts/own", "support_contact", "support-contacts/", "{}"),
    ("lead", "preparing/support-contacts/own", "support_contact", "support-contacts/", "{}"),
    ("lead", "preparing/witnesses", "place", "places/", "{}"),
    ("co-reviewer", "preparing/entries", "agency", "agencies/", "{}"),
    ("co-reviewer", "preparing/entries", "episode", "key-episodes/", "{}"),
    ("co-reviewer", "observations/<observation_id>/placing", "episode", "key-episodes/", "{}"),
    ("co-reviewer", "wall", "episode", "key-episodes/", "{}"),
    ("co-reviewer", "themes", "rests", "entries/", "entry:{}"),
    ("co-reviewer", "themes", "rests", "observations/", "observation:{}"),
    ("co-reviewer", "statements", "episode", "key-episodes/", "{}"),
    ("co-reviewer", "statements", "rests", "entries/", "entry:{}"),
    ("co-reviewer", "statements", "rests", "observations/", "observation:{}"),
    ("practitioner", "observations", "anchor", "entries/", "entry:{}"),
    ("practitioner", "observations", "anchor", "key-episodes/", "episode:{}"),
    ("practitioner", "support-requests", "support_contact", "support-contacts/", "{}"),
]


@pytest.fixture
def other(house: Flask, given: Given) -> Whole:
    """Another event in the same house, with something of every kind."""
    return a_whole_event(house)


@pytest.fixture
def here(house: Flask, given: Given) -> dict[str, Person]:
    """One of everybody, with a part in this event."""
    return one_of_each(house, given)


def asks(person: Person, token: str, row: tuple[str, str], fields: dict[str, str], **ids: str) -> tuple[int, bytes]:
    """Status and body."""
    method, path = row[0], re.sub(r"<(\w+)>", lambda found: ids.get(found[1], ids["nested"]), row[1])
    headers = {"Accept": "application/json", "X-CSRF-Token": token}
    answer = person.browser.open(path, method=method, json=fields if method == "POST" else None, headers=headers)
    return answer.status_code, answer.get_data()


def fields_for(given: Given, row: tuple[str, str]) -> dict[str, str]:
    """Ids in a form are this event's own."""
    own = {
        "agency": given.agencies["Housing"],
        "support_contact": given.contacts["Leah Bevan"],
        "episode": given.episodes[0],
        "rests": f"entry:{given.entries[0]}",
    }
    if "/preparing/" in row[1] or row[1].endswith("/move"):
        own["direction"] = "later"
    if row[1].endswith("<contact_id>/answered"):
        own["answer"] = "said_yes"
    if row[1].endswith("<request_id>/answer"):
        own["answer"] = "coming"
    if row[1].endswith("/answering"):
        own["answer"] = "both_kept"
    return {**FIELDS, **own} | ({"agency": "Housing"} if "/entries/" in row[1] else {})


def kind_of(row: tuple[str, str]) -> str:
    """The part of the address before its id: what kind of thing the id names."""
    return row[1].split("/<")[-2].rsplit("/", 1)[-1] + "/"


def test_p24_another_event_is_answered_like_one_that_nobody_knows(
    here: dict[str, Person], given: Given, other: Whole
) -> None:
    before, told_apart = everything_kept(other.given.event_id), {}
    for who, person in here.items():
        token = token_for(person)
        for row in _of_another_event(who):
            nested = other.ids.get(kind_of(row), UNKNOWN) if row in WITH_AN_ID else UNKNOWN
            known = asks(person, token, row, FIELDS, event_id=other.given.event_id, nested=nested)
            unknown = asks(person, token, row, FIELDS, event_id=UNKNOWN, nested=UNKNOWN)
            if known != unknown or known[0] not in _expected(who, row):
                told_apart[who, *row] = known[0], unknown[0], known == unknown

    assert told_apart == {}
    assert everything_kept(other.given.event_id) == before


@pytest.mark.parametrize("who", [part for part in EVERYBODY if part not in ("outsider", "signed-in", "administrator")])
def test_p24_an_id_of_another_event_is_unknown_in_ones_own(
    here: dict[str, Person], given: Given, other: Whole, who: str
) -> None:
    before, told_apart = everything_kept(other.given.event_id), {}
    token = token_for(here[who])
    turn_to(given, "saying_back")
    for row in (row for row in WITH_AN_ID if who in TABLE[row]):
        fields, own = fields_for(given, row), given.event_id
        known = asks(here[who], token, row, fields, event_id=own, nested=other.ids[kind_of(row)])
        unknown = asks(here[who], token, row, fields, event_id=own, nested=UNKNOWN)
        if known != unknown or known[0] not in ({404, 409} if kind_of(row) in MAY_BE_GONE else {404}):
            told_apart[row] = known[0], unknown[0], known == unknown

    assert told_apart == {}
    assert everything_kept(other.given.event_id) == before


@pytest.mark.parametrize(("who", "path", "field", "kind", "form"), IN_A_FORM)
def test_p24_an_id_of_another_event_is_unknown_in_a_form_too(
    house: Flask, given: Given, other: Whole, who: str, path: str, field: str, kind: str, form: str
) -> None:
    own = a_whole_event(house, given)
    person = one_of_each(house, given)[who]
    token, before = token_for(person), everything_kept(other.given.event_id)
    turn_to(given, "writing")
    row = ("POST", f"/events/<event_id>/{path}")
    fields = fields_for(given, row) | {"kind": "went_well", "anchor": "case", "slip": "s" * 22, "how_many": "2"}

    known, unknown, theirs = (
        asks(person, token, row, {**fields, field: form.format(one)}, event_id=given.event_id, nested=_own(own, path))
        for one in (other.ids[kind], UNKNOWN, own.ids[kind])
    )

    assert known == unknown
    assert known[0] >= 400
    assert theirs[0] < 400, theirs
    assert everything_kept(other.given.event_id) == before


def test_p24_those_ids_do_open_something_in_their_own_event(house: Flask, given: Given, other: Whole) -> None:
    """What could be told apart: the same questions, asked by somebody of that other event."""
    everybody = one_of_each(house, other.given) | {"co-reviewer": other.reviewer}
    tokens = {who: token_for(person) for who, person in everybody.items()}
    opens = set()
    for row in WITH_AN_ID:
        who = next(part for part in ("co-reviewer", "lead", "contact", "practitioner") if part in TABLE[row])
        if row[0] == "GET":
            of_theirs = asks(
                everybody[who], tokens[who], row, {}, event_id=other.given.event_id, nested=other.ids[kind_of(row)]
            )
            opens.add(of_theirs[0])

    assert opens == {200}


def _own(own: Whole, path: str) -> str:
    return own.ids[path.split("/<")[0].rsplit("/", 1)[-1] + "/"] if "<" in path else ""


def _of_another_event(who: str) -> list[tuple[str, str]]:
    """An administrator keeps every event of the house by its reference, and so has no other event there."""
    return [row for row in OF_AN_EVENT if who != "administrator" or "administrator" not in TABLE[row]]


def _expected(who: str, row: tuple[str, str]) -> set[int]:
    """Without any sign-in or seat nothing is looked up at all; the joining page asks for a code first, of everybody."""
    return {403} if who == "outsider" or row[1].endswith("/place") else {404}
