"""P63: what people say of how the day was has no author: one sheet a seat, shown only together, from five up; and under five nothing."""

import random
import re
import secrets
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.after.closing_reflections import close_reflections
from learning_event.actions.after.reflecting import NewReflection, reflect
from learning_event.anonymity.marks import nullifier_hash, reflection_hash
from learning_event.anonymity.seats import new_seat, seat_hash
from learning_event.models import Base, ClosedReflection, Reflection, ReflectionsClosed
from learning_event.people import Practitioner, Reviewer
from learning_event.safe.scope import event_scope
from tests.given import Given, a_learning_event
from tests.parts import at_a_place
from tests.people import Person
from tests.promise.shelves import in_common, values_of, windows_in
from tests.promise.snapshots import Step, snapshots
from tests.said import FETCH, read

SEATS, AT_ONCE = 8, 50
CARELESS = {
    "a count at the place": (
        "alter table place add column said integer default 0",
        "update place set said = said + 1 where id = :place",
    ),
    "the seat with the sheet": (
        "create table handed_in (seat blob, sheet blob)",
        "insert into handed_in values ((select seat_hash from place where id = :place), randomblob(32))",
    ),
}


@pytest.fixture
def given(house: Flask) -> Given:
    """A room of eight places, at its end."""
    return a_learning_event(activity="ended", places=SEATS)


@pytest.fixture
def everybody(house: Flask, given: Given) -> list[Person]:
    return [at_a_place(house, given, n) for n in range(SEATS)]


def hands_in(person: Person, given: Given, words: str) -> None:
    assert FETCH.send(person, f"/events/{given.event_id}/reflection", knew="yes", helped=words).status == 200


def file_of(house: Flask) -> Path:
    return Path(str(store.engine().url.database))


def ties_somebody(step: Step, places: list[dict[str, object]], event_id: str) -> bool:
    """Whether one snapshot after another names more than a sheet, or a sheet shares anything with a place."""
    sheets = [row for (table, _), row in step.changed.items() if table == "reflection"]
    others = [table for (table, _) in step.changed if table != "reflection"]
    shared = in_common(values_of({"reflection": sheets}), values_of({"place": places}))
    return bool(others) or not shared <= windows_in({event_id.encode()})


def test_p63_a_snapshot_after_each_sheet_has_that_sheet_and_nothing_else(
    house: Flask, given: Given, everybody: list[Person]
) -> None:
    with snapshots(file_of(house)) as trail:
        for n, person in enumerate(random.sample(everybody, SEATS)):
            hands_in(person, given, f"Words {n}")
            trail.snap()
        places = [row for (table, _), row in trail.rows.items() if table == "place"]
        steps = trail.steps[1:]

    assert [ties_somebody(step, places, given.event_id) for step in steps] == [False] * SEATS
    assert [len(step.changed) for step in steps] == [1] * SEATS


@pytest.mark.parametrize("careless", CARELESS)
def test_p63_the_same_look_finds_a_house_that_is_careless(
    house: Flask, given: Given, everybody: list[Person], careless: str
) -> None:
    before, beside = CARELESS[careless]
    with store.work() as work:
        work.rows.execute(sa.text(before))
    with snapshots(file_of(house)) as trail:
        for n, person in enumerate(everybody):
            hands_in(person, given, f"Words {n}")
            with store.work() as work:
                work.rows.execute(sa.text(beside), {"place": person.place_id})
            trail.snap()
        places = [row for (table, _), row in trail.rows.items() if table == "place"]
        steps = trail.steps[1:]

    assert all(ties_somebody(step, places, given.event_id) for step in steps)


def test_p63_a_sheet_shares_nothing_with_what_the_same_seat_answered() -> None:
    seat, event_id = new_seat(), "e" * 24

    assert len({reflection_hash(seat, event_id), nullifier_hash(seat, event_id, 1), seat_hash(seat)}) == 3
    assert reflection_hash(seat, event_id) != reflection_hash(seat, "f" * 24)


def test_p63_no_key_leads_from_a_sheet_to_anybody() -> None:
    for shelf in (Reflection, ReflectionsClosed, ClosedReflection):
        table = Base.metadata.tables[shelf.__tablename__]
        assert {key.column.table.name for key in table.foreign_keys} == {"learning_event"}


def test_p63_fifty_presses_of_two_seats_at_once_are_two_sheets(given: Given, everybody: list[Person]) -> None:
    seats = [Practitioner(given.event_id, one.place_id, one.seat) for one in everybody[:2]]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(
            pool.map(lambda n: reflect(seats[n % 2], NewReflection({"knew": "yes"}, f"Words {n}", "")), range(AT_ONCE))
        )

    with store.look(given.event_id) as rows:
        kept = rows.scalars(sa.select(Reflection)).all()
        assert sorted(int(row.helped.removeprefix("Words ")) % 2 for row in kept) == [0, 1]


def test_p63_before_it_is_closed_the_reviewer_sees_the_same_page_whatever_was_said(
    ruth: Person, given: Given, everybody: list[Person]
) -> None:
    def seen() -> list[str]:
        return [re.sub(r'(csrf-token" content=|csrf_token" value=)"[^"]*"', "", read(ruth, given, page))
                for page in ("reflections", "desk", "afterwards", "keeping")]  # fmt: skip

    nobody = seen()
    for person in everybody:
        hands_in(person, given, "The long pause")

    assert seen() == nobody


def test_p63_words_lie_and_are_read_in_no_order(given: Given) -> None:
    stored, by_position = set(), set()
    for _ in range(12):
        with store.work(given.event_id) as work:
            for shelf in (ReflectionsClosed, ClosedReflection):
                work.rows.execute(sa.delete(shelf))
        for n in range(6):
            reflect(Practitioner(given.event_id, "", new_seat()), NewReflection({}, f"Words {n}", f"Also {n}"))
        close_reflections(Reviewer(given.event_id, given.accounts[0]))
        with store.look(given.event_id) as rows:
            found = rows.execute(sa.select(ClosedReflection.question, ClosedReflection.words)).all()
        orders = {
            asked: [words[-1] for question, words in found if question == asked] for asked in ("helped", "different")
        }
        stored.add("".join(orders["helped"]))
        by_position.add(orders["helped"] == orders["different"])

    assert len(stored) > 6, "six words in 720 orders, twelve times"
    assert False in by_position, "the two questions are not in one order, which would tell what came together"


@pytest.mark.parametrize("how_many", [1, 4, 5, 8])
def test_p63_nothing_of_a_sheet_is_left_and_under_five_nothing_of_its_words(
    house: Flask, ruth: Person, given: Given, everybody: list[Person], how_many: int
) -> None:
    needles = {person.seat: f"Needle {secrets.token_hex(6)}" for person in everybody[:how_many]}
    for person in everybody[:how_many]:
        hands_in(person, given, needles[person.seat])
    keys = [reflection_hash(seat, given.event_id) for seat in needles]
    with store.look() as rows:
        cells = list(rows.scalars(sa.text("select helped from reflection")))
    store.truncate_log()
    assert all(what in file_of(house).read_bytes() for what in (*keys, *cells)), "they were there"

    assert FETCH.send(ruth, f"/events/{given.event_id}/reflections/closing").status == 200

    left = b"".join(file.read_bytes() for file in file_of(house).parent.glob(f"{file_of(house).name}*"))
    assert [what for what in (*keys, *cells) if what in left] == []
    page, shown = read(ruth, given, "reflections"), how_many >= 5
    assert [needle in page for needle in needles.values()] == [shown] * how_many
    with event_scope(given.event_id), store.look(given.event_id) as rows:
        closed = rows.get_one(ReflectionsClosed, given.event_id)
        assert (closed.shown, bool(closed.totals)) == (shown, shown)
        assert len(rows.scalars(sa.select(ClosedReflection)).all()) == (how_many if shown else 0)
