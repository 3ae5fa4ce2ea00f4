"""P23: the table of who may take which way (web/authorisation.txt) against the doors themselves: every row, as everybody.

Twice: as the house stands, and with the guard taken away, so that a door which is more generous than its row is found too.
"""

import re

import pytest
from flask import Flask

from learning_event.doorstep import ONLY_AN_ADMINISTRATOR, WHO_THEY_ARE
from learning_event.rules.refusals import NotKnown, NotSignedIn
from learning_event.web.authorisation import (
    EVERYBODY,
    TABLE,
    NotAgreed,
    guard_doors,
    must_agree,
    only_those_who_are_let_in,
    read_table,
)
from tests.door import token_for
from tests.given import Given
from tests.parts import one_of_each
from tests.people import Person

UNKNOWN = "0" * 24
WITHOUT_A_PART = ("signed-in", "administrator")
SAID_OF_WHO = {*WHO_THEY_ARE, ONLY_AN_ADMINISTRATOR, NotSignedIn.sentence}
ENDS_A_SESSION = [("POST", "/events/<event_id>/leave"), ("POST", "/sign-out")]
BEFORE_SEALING = ("/events/<event_id>/narrative.html", "/events/<event_id>/narrative.pdf")


def knock(person: Person, row: tuple[str, str], event_id: str, token: str) -> tuple[int, str]:
    """Status and sentence for this row, with ids that nobody knows."""
    method, rule = row
    path = re.sub(r"<[a-z_:]+>", UNKNOWN, rule.replace("<event_id>", event_id))
    answer = person.browser.open(
        path,
        method=method,
        json={} if method == "POST" else None,
        headers={"Accept": "application/json", "X-CSRF-Token": token},
    )
    said = (answer.get_json(silent=True) or {}).get("message", "") if answer.status_code >= 400 else ""
    return answer.status_code, said


def stands_as_the_table_says(row: tuple[str, str], who: str, status: int, said: str) -> bool:
    """Refused for who they are, exactly where the row does not name them."""
    address = row[1]
    if who not in TABLE[row]:
        return status == (404 if "<event_id>" in address and who in WITHOUT_A_PART else 403)
    by_an_id = address.count("<") > 1 or address in BEFORE_SEALING
    return not (status == 403 and said in SAID_OF_WHO) and (status != 404 or by_an_id or "<event_id>" not in address)


@pytest.mark.parametrize("guarded", [True, False], ids=["as the house stands", "the doors alone"])
def test_p23_everybody_gets_past_the_doors_that_the_table_names_and_no_other(
    house: Flask, given: Given, guarded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not guarded:
        others = [guard for guard in house.before_request_funcs[None] if guard is not only_those_who_are_let_in]
        monkeypatch.setitem(house.before_request_funcs, None, others)
    tried = [row for row in TABLE if guarded or not TABLE[row].issuperset(EVERYBODY)]
    rows = [row for row in tried if row not in ENDS_A_SESSION] + ENDS_A_SESSION

    disagree = {}
    for who, person in one_of_each(house, given).items():
        token = token_for(person)
        _has_typed(person, given.room_code)
        for row in rows:
            status, said = knock(person, row, given.event_id, token)
            if not stands_as_the_table_says(row, who, status, said):
                disagree[who, *row] = status, said

    assert disagree == {}


def _has_typed(person: Person, code: str) -> None:
    """The page before coming in is for whoever has typed a code, and for nobody else; it does not ask who they are."""
    with person.browser.session_transaction() as kept:
        kept["joining"] = code


def test_p23_the_guard_is_at_the_door(house: Flask) -> None:
    assert only_those_who_are_let_in in house.before_request_funcs[None]


def test_p23_the_house_does_not_start_while_an_address_has_no_row_or_a_row_no_address(house: Flask) -> None:
    must_agree(house)

    with pytest.raises(NotAgreed, match="POST /events/<event_id>/desk"):
        must_agree(house, {*TABLE, ("POST", "/events/<event_id>/desk")})
    with pytest.raises(NotAgreed, match="GET /events/<event_id>/desk"):
        must_agree(house, TABLE.keys() - {("GET", "/events/<event_id>/desk")})


def test_p23_an_address_without_a_row_refuses_everybody() -> None:
    app = Flask("without rows", static_folder=None)
    app.add_url_rule("/", "known", lambda: "open to all")
    app.add_url_rule("/unheard-of", "unknown", lambda: "let in")
    app.register_error_handler(NotKnown, lambda no: (no.sentence, no.status))
    guard_doors(app)

    assert app.test_client().get("/").text == "open to all"
    assert app.test_client().get("/unheard-of").status_code == 404
    assert app.test_client().options("/").status_code == 404


@pytest.mark.parametrize("row", ["yes yes GET /", "yes maybe - GET /", "- yes yes GET /\nyes - - GET /"])
def test_p23_a_row_that_cannot_be_read_is_not_guessed_at(row: str) -> None:
    with pytest.raises(NotAgreed):
        read_table(f"outsider waiting practitioner address\n{row}\n")


def test_p23_the_table_names_everybody_whom_the_promise_names() -> None:
    assert EVERYBODY == (
        "outsider",
        "signed-in",
        "waiting",
        "practitioner",
        "closed",
        "contact",
        "lead",
        "co-reviewer",
        "co-ordinator",
        "administrator",
    )
    assert len(TABLE) > 120
