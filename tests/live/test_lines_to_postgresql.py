"""Lines to PostgreSQL that were cut, as when it is started anew: one request at most finds out, and an idle line is tried first."""

import time
from collections.abc import Callable

import psycopg
import pytest
import sqlalchemy as sa

from learning_event import announcements, many_writers, store
from learning_event.announcements import PerhapsMissed, RoomChanged, SupportChanged
from learning_event.models import Room
from learning_event.rules.refusals import NotSaved
from tests.live.two_houses import Shelves
from tests.live.two_houses import shelves as shelves


def _three_lines_that_are_cut(shelves: Shelves) -> None:
    held = [store.engine().connect() for _ in range(3)]
    ours = [int(line.exec_driver_sql("select pg_backend_pid()").scalar_one()) for line in held]
    for line in held:
        line.close()
    _cut(shelves, *ours)


def _cut(shelves: Shelves, *lines: int) -> None:
    with psycopg.connect(shelves.url.replace("+psycopg", ""), autocommit=True) as other:
        for number in lines:
            other.execute("select pg_terminate_backend(%s, 5000)", (number,))


def _looks() -> int:
    with store.look() as rows:
        return int(rows.scalar(sa.text("select 7")) or 0)


def test_a_line_that_is_cut_in_use_refuses_once_and_takes_all_the_others_with_it(shelves: Shelves) -> None:
    _three_lines_that_are_cut(shelves)

    with pytest.raises(NotSaved):
        _looks()

    assert [_looks() for _ in range(5)] == [7] * 5


def test_a_line_that_was_cut_while_nobody_used_it_is_not_noticed(shelves: Shelves) -> None:
    _three_lines_that_are_cut(shelves)
    time.sleep(many_writers.MAY_HAVE_GONE + 0.1)

    assert [_looks() for _ in range(5)] == [7] * 5


def _writes(shelves: Shelves, what: announcements.Announcement, before_the_end: Callable[[int], None]) -> None:
    with store.work(shelves.given.event_id) as work:
        work.rows.get_one(Room, shelves.given.event_id).showing = 3
        work.announce(what)
        before_the_end(work.rows.scalar(sa.text("select pg_backend_pid()")) or 0)


def test_of_a_commit_that_was_not_answered_pages_are_told_to_look_if_it_was_for_all_of_them(shelves: Shelves) -> None:
    """Whether it is on disk nobody knows. What failed earlier is certain not to be, and what is one person's tells nobody else."""
    heard: list[PerhapsMissed] = []
    announcements.listen(PerhapsMissed, heard.append)
    room, one_contact = RoomChanged(shelves.given.event_id), SupportChanged(shelves.given.event_id, "somebody")

    def cut(number: int) -> None:
        _cut(shelves, number)

    def cut_and_go_on(number: int) -> None:
        cut(number)
        _looks()
        raise sa.exc.OperationalError("select", {}, Exception("the line was cut"))

    for what, how, expected in ((room, cut_and_go_on, 0), (one_contact, cut, 0), (room, cut, 1)):
        with pytest.raises(NotSaved):
            _writes(shelves, what, how)
        assert len(heard) == expected
