"""P12: new words and withdrawals appear only at showings, and nothing of a withdrawn text is left in the database or its log."""

import secrets
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.models import DeskAct, Observation
from tests.given import Given
from tests.people import Person
from tests.said import FETCH, read

SAID, ANEW = "Canary of the first words", "Canary of the second words"
SHELVES = ("tray_observation", "observation")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "learning-event.sqlite3"


def add(who: Person, given: Given, words: str) -> str:
    slip = secrets.token_urlsafe(16)
    fields = {"slip": slip, "kind": "unsure", "words": words}
    assert FETCH.send(who, f"/events/{given.event_id}/observations", **fields).status == 200
    return slip


def change(who: Person, given: Given, slip: str, deed: str, **fields: str) -> None:
    assert FETCH.send(who, f"/events/{given.event_id}/observations/{slip}/{deed}", **fields).status == 200


def show(ruth: Person, given: Given) -> None:
    assert FETCH.send(ruth, f"/events/{given.event_id}/showings").status == 200


def cells(file: Path) -> set[bytes]:
    """The sealed words as they lie in the file, whichever shelf they are on."""
    with sqlite3.connect(file) as database:
        return {words for shelf in SHELVES for (words,) in database.execute(f"select words from {shelf}")}


def left_of(file: Path, *traces: bytes) -> set[bytes]:
    """Which of them can be found in the database, its log or its shared memory."""
    everything = b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*"))
    return {trace for trace in traces if trace in everything}


def test_p12_new_words_and_withdrawals_are_seen_at_the_next_showing_and_not_before(
    priya: Person, tom: Person, ruth: Person, given: Given
) -> None:
    first, second = add(priya, given, SAID), add(priya, given, "To be withdrawn")
    show(ruth, given)
    change(priya, given, first, "revision", words=ANEW)
    change(priya, given, second, "withdrawal")

    before = [read(who, given, "timeline") for who in (tom, ruth)]
    show(ruth, given)
    after = [read(who, given, "timeline") for who in (tom, ruth)]

    assert [(SAID in page, ANEW in page, "To be withdrawn" in page) for page in before] == [(True, False, True)] * 2
    assert [(SAID in page, ANEW in page, "To be withdrawn" in page) for page in after] == [(False, True, False)] * 2


def test_p12_a_withdrawn_text_is_gone_from_database_and_log(
    file: Path, priya: Person, ruth: Person, given: Given
) -> None:
    slip = add(priya, given, SAID)
    while_waiting = cells(file)
    show(ruth, given)
    traces = tuple(while_waiting | cells(file))
    there = left_of(file, *cells(file))
    change(priya, given, slip, "withdrawal")
    traces += tuple(cells(file) - set(traces))

    show(ruth, given)

    assert len(there) == 1
    assert len(traces) == 3
    assert left_of(file, *traces, *(trace[:64] for trace in traces), *(trace[-64:] for trace in traces)) == set()
    assert left_of(file, SAID.encode(), SAID.encode("utf-16-le")) == set()


def test_p12_words_that_were_said_anew_are_gone_too(file: Path, priya: Person, ruth: Person, given: Given) -> None:
    slip = add(priya, given, SAID)
    show(ruth, given)
    traces = cells(file)
    change(priya, given, slip, "revision", words=ANEW)

    show(ruth, given)

    assert left_of(file, *traces) == set()
    with store.look(given.event_id) as rows:
        assert list(rows.scalars(sa.select(Observation.words))) == [ANEW]


def test_p12_withdrawn_before_any_showing_it_is_gone_with_the_next(
    file: Path, priya: Person, tom: Person, ruth: Person, given: Given
) -> None:
    slip = add(priya, given, SAID)
    traces = cells(file)
    change(priya, given, slip, "withdrawal")
    add(tom, given, "Somebody else's")

    show(ruth, given)

    assert left_of(file, *traces) == set()


@pytest.mark.parametrize(("deed", "fields"), [("withdrawal", {}), ("revision", {"words": ANEW})])
def test_p12_the_words_before_an_alias_go_with_them_from_what_could_be_undone(
    deed: str, fields: dict[str, str], priya: Person, ruth: Person, given: Given
) -> None:
    slip = secrets.token_urlsafe(16)
    named = {"slip": slip, "kind": "unsure", "words": f"Mrs Pryce knew. {SAID}", "keep_names": "no"}
    FETCH.send(priya, f"/events/{given.event_id}/observations", **named)
    show(ruth, given)
    with store.look(given.event_id) as rows:
        at = rows.scalars(sa.select(Observation.id)).one()
    put_in = f"/events/{given.event_id}/observations/{at}/release-with-aliases"
    assert FETCH.send(ruth, put_in, put_0="somebody").status == 200
    kept = [acts_hold(given, SAID)]
    change(priya, given, slip, deed, **fields)

    show(ruth, given)

    assert [*kept, acts_hold(given, SAID)] == [True, False]


def acts_hold(given: Given, words: str) -> bool:
    """Whether an act at the desk that could be undone still knows them."""
    with store.look(given.event_id) as rows:
        return any(words in str(act.changes) for act in rows.scalars(sa.select(DeskAct)))


def test_p12_a_log_that_is_not_emptied_would_be_found_out(file: Path, given: Given) -> None:
    """The wrong twin: the same rows, deleted, without `secure_delete` and without emptying the log afterwards."""
    with sqlite3.connect(file) as naive:
        naive.execute("PRAGMA secure_delete=OFF")
        naive.execute("create table naive (words text)")
        naive.execute("insert into naive values (?)", (SAID,))
        naive.commit()
        naive.execute("delete from naive")
        naive.commit()

        assert left_of(file, SAID.encode()) == {SAID.encode()}
