"""P59: a question or an access need before the day holds no card, place, seat, account or time, and only its asker finds its answer.

First as the doors are: all that the database gains is read, byte by byte. Then a careless twin, which the same look must catch.
"""

import secrets
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.arriving import asking_beforehand
from learning_event.anonymity.capability import capability_hash, read_capability
from learning_event.anonymity.codes import code_hash
from learning_event.models import AccessNeed, Place, QuestionBeforehand, Statement
from tests.byte_scan import found_in
from tests.given import Given
from tests.people import Person
from tests.promise.shelves import in_common, values_of, windows_in
from tests.said import FETCH, asked

QUESTION = "Will anybody be told that I asked this?"
NEED = "A quiet room, please, and a long break."


@pytest.fixture
def nia(house: Flask, given: Given) -> Person:
    """Somebody with a card who has not come in."""
    person = Person("Nia", house.test_client())
    assert FETCH.send(person, "/join", code=given.cards[0]).status == 200
    return person


def asks_and_needs(who: Person, given: Given) -> str:
    """Gives the asker's code."""
    way = f"/events/{given.event_id}/briefing"
    told = FETCH.send(who, f"{way}/questions", question=QUESTION)
    assert (told.status, FETCH.send(who, f"{way}/needs", need=NEED).status) == (200, 200)
    return str(told.facts["code"])


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as it lies on the disk."""
    with store.look() as rows:
        tables = sa.inspect(rows.connection()).get_table_names()
        return {name: sorted(map(tuple, rows.execute(sa.text(f'select * from "{name}"'))), key=repr) for name in tables}


def kept(table: str) -> list[dict[str, object]]:
    with store.look() as rows:
        return [dict(row) for row in rows.execute(sa.text(f"select * from {table}")).mappings()]


def shared_with_places(given: Given) -> set[bytes]:
    """What questions and needs have in common with places, beside the event's reference."""
    places = {"place": kept("place")}
    boxes = {name: kept(name) for name in ("question_beforehand", "access_need")}
    beside_the_key = windows_in({given.event_id.encode()}) | _key_names()
    return in_common(values_of(places), values_of(boxes)) - beside_the_key


def _key_names() -> set[bytes]:
    """Cells that are sealed under one key name that key at their head, whoever wrote them (P3 says the same of requests)."""
    return windows_in({bytes(row["role"])[1:9] for row in kept("place")})  # type: ignore[call-overload]


@pytest.mark.parametrize("who", ["nia", "priya"])
def test_p59_nothing_but_the_two_rows_changes_when_somebody_asks(
    given: Given, who: str, request: pytest.FixtureRequest
) -> None:
    person = request.getfixturevalue(who)
    before = everything()

    asks_and_needs(person, given)

    after = everything()
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"question_beforehand", "access_need"}
    assert [len(after[name]) for name in sorted(changed)] == [1, 1]


def test_p59_they_share_no_value_with_any_place(given: Given, nia: Person) -> None:
    asks_and_needs(nia, given)

    assert shared_with_places(given) == set()


def test_p59_a_careless_box_would_be_noticed(given: Given, nia: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its capability is made from the card, as it would be if one were told apart by it."""
    monkeypatch.setattr(asking_beforehand, "capability_hash", lambda _code: code_hash(given.cards[0]))

    asks_and_needs(nia, given)

    assert shared_with_places(given) != set()


def test_p59_no_file_holds_the_words_or_the_askers_code(given: Given, nia: Person, tmp_path: Path) -> None:
    code = read_capability(asks_and_needs(nia, given))
    wanted = {"question": QUESTION.encode(), "need": NEED.encode(), "code": code.encode()}

    assert found_in(tmp_path, wanted) == {}

    with sqlite3.connect(tmp_path / "careless.sqlite3") as line:
        line.execute("create table careless (words, code)")
        line.execute("insert into careless values (?, ?)", (QUESTION, code))
    assert found_in(tmp_path, wanted) != {}


def test_p59_two_questions_of_one_person_share_nothing_either(given: Given, nia: Person) -> None:
    way = f"/events/{given.event_id}/briefing/questions"
    codes = [str(FETCH.send(nia, way, question=f"{QUESTION} {secrets.token_hex(4)}").facts["code"]) for _ in range(2)]

    with store.look(given.event_id) as rows:
        hashes = {row.capability_hash for row in rows.query(QuestionBeforehand)}

    assert hashes == {capability_hash(read_capability(code)) for code in codes}
    assert len(hashes) == 2


def test_p59_once_everybody_may_read_the_answer_nothing_leads_back_to_the_asker(
    given: Given, nia: Person, ruth: Person
) -> None:
    asks_and_needs(nia, given)
    with store.look(given.event_id) as rows:
        at = rows.query(QuestionBeforehand).one().id

    path = f"/events/{given.event_id}/preparing/questions/{at}/answer"
    FETCH.send(ruth, path, for_whom="all", words="Who is told?", answer="Nobody.")

    with store.look(given.event_id) as rows:
        row = rows.query(QuestionBeforehand).one()
        assert (row.words, row.answer, row.capability_hash) == ("Who is told?", "Nobody.", None)


def test_p59_the_cookie_of_the_asker_is_theirs_alone(given: Given, nia: Person) -> None:
    code = read_capability(asks_and_needs(nia, given))

    cookie = nia.browser.get_cookie("asked", path=f"/events/{given.event_id}/briefing")

    assert cookie is not None
    assert (cookie.value, cookie.http_only, cookie.same_site, cookie.expires) == (code, True, "Lax", None)


def test_p59_a_card_is_as_it_was(given: Given, nia: Person) -> None:
    asks_and_needs(nia, given)

    with store.look(given.event_id) as rows:
        row = rows.get_one(Place, given.places[0])
        assert (row.state, row.seat_hash, row.card_hash) == ("laid_out", None, code_hash(given.cards[0]))
        assert rows.query(AccessNeed).one().words == NEED


def test_p59_sealing_erases_both_from_the_file_too(given: Given, nia: Person, ruth: Person, tom: Person) -> None:
    asks_and_needs(nia, given)
    cells = [bytes(row["words"])[-64:] for name in ("question_beforehand", "access_need") for row in kept(name)]  # type: ignore[call-overload]
    file = Path(str(store.engine().url.database))
    before = file.read_bytes() + file.with_name(f"{file.name}-wal").read_bytes()
    asked(ruth, given, "There was toast.")
    answered_and_closed(ruth, tom, given)

    assert FETCH.send(ruth, f"/events/{given.event_id}/narrative/sealing", confirmed="Robin").status == 200

    left = file.read_bytes() + file.with_name(f"{file.name}-wal").read_bytes()
    assert (kept("question_beforehand"), kept("access_need")) == ([], [])
    assert [[cell in then for cell in cells] for then in (before, left)] == [[True, True], [False, False]]


def answered_and_closed(ruth: Person, tom: Person, given: Given) -> None:
    """The one statement is answered, and its round closed."""
    with store.look() as rows:
        at = rows.scalars(sa.select(Statement.id)).one()
    event = f"/events/{given.event_id}"
    assert FETCH.send(tom, f"{event}/statements/{at}/answers", answer="reflects").status == 200
    assert FETCH.send(ruth, f"{event}/statements/closing").status == 200
