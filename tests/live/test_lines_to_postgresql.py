"""Lines to PostgreSQL that were cut, as when it is started anew: one request at most finds out, and an idle line is tried first."""

import time

import psycopg
import pytest
import sqlalchemy as sa

from learning_event import many_writers, store
from learning_event.rules.refusals import NotSaved
from tests.live.two_houses import Shelves
from tests.live.two_houses import shelves as shelves


def _three_lines_that_are_cut(shelves: Shelves) -> None:
    held = [store.engine().connect() for _ in range(3)]
    ours = [line.exec_driver_sql("select pg_backend_pid()").scalar() for line in held]
    for line in held:
        line.close()
    with psycopg.connect(shelves.url.replace("+psycopg", ""), autocommit=True) as other:
        for number in ours:
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
