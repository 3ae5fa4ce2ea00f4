"""P66: a wish for a pause is one mark on the room, whoever wishes and however many; nothing says who, how many, or since when."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from tests.given import Given
from tests.people import Person
from tests.promise.snapshots import Step, snapshots
from tests.said import FETCH

BESIDE = {
    "how many": "insert into beside values ('one more')",
    "who": "update place set role = 'asked' where state = 'claimed'",
}


def wishes(who: tuple[Person, ...], given: Given, beside: str = "") -> list[Step]:
    """One after another, with a snapshot after each."""
    with snapshots(Path(str(store.engine().url.database))) as trail:
        for person in who:
            assert FETCH.send(person, f"/events/{given.event_id}/pause-wish").status == 200
            if beside:
                with store.work() as work:
                    work.rows.execute(sa.text(beside))
            trail.snap()
        return trail.steps[1:]


def tables(step: Step) -> set[str]:
    return {table for table, _ in step.changed}


def test_p66_the_first_wish_marks_the_room_and_the_second_changes_nothing(
    house: Flask, priya: Person, tom: Person, given: Given
) -> None:
    with store.look() as rows:
        before = dict(rows.execute(sa.text("select * from room")).mappings().one())

    first, second = wishes((priya, tom), given)

    (marked,) = first.changed.values()
    assert {name for name, value in marked.items() if value != before[name]} == {"pause_asked"}
    assert marked["pause_asked"] == 1
    assert (tables(second), second.fresh) == (set(), b"")


@pytest.mark.parametrize("beside", BESIDE)
def test_p66_one_that_said_more_would_be_noticed(
    house: Flask, priya: Person, tom: Person, given: Given, beside: str
) -> None:
    with store.work() as work:
        work.rows.execute(sa.text("create table beside (more text)"))

    first, _ = wishes((priya, tom), given, BESIDE[beside])

    assert tables(first) != {"room"}


def test_p66_the_desk_reads_one_sentence(priya: Person, tom: Person, ruth: Person, given: Given) -> None:
    wishes((priya, tom), given)

    desk = ruth.browser.get(f"/events/{given.event_id}/desk").get_data(as_text=True)

    assert desk.count("Somebody asks for a pause.") == 1
