"""On PostgreSQL too the room is read once for everybody, and never as it was before the last write of any process."""

import time
from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Room
from learning_event.readings.room.kept import kept
from learning_event.readings.room.timeline import timeline_of
from tests.live.two_houses import Shelves
from tests.live.two_houses import shelves as shelves


def _written_by_another(line: sa.Connection, shelves: Shelves, showing: int) -> None:
    line.execute(sa.update(Room).where(Room.event_id == shelves.given.event_id).values(showing=showing))


def test_nobody_reads_it_again_while_nothing_is_written_and_everybody_does_after_it(shelves: Shelves) -> None:
    event_id = shelves.given.event_id
    other = sa.create_engine(shelves.url, poolclass=sa.NullPool)
    with other.connect() as elsewhere:
        assert timeline_of(event_id) is timeline_of(event_id)
        _written_by_another(elsewhere, shelves, 7)
        assert timeline_of(event_id).showing == 0

        elsewhere.commit()

        assert timeline_of(event_id).showing == 7


def test_who_comes_while_it_is_read_waits_for_it(shelves: Shelves) -> None:
    read: list[int] = []

    def slowly() -> str:
        read.append(1)
        time.sleep(0.3)
        return "what was read"

    def asks(_: int) -> str:
        return kept("something", shelves.given.event_id, read=slowly)

    with ThreadPoolExecutor(20) as room:
        assert set(room.map(asks, range(20))) == {"what was read"}
    assert len(read) == 1


def test_of_two_who_write_at_once_each_end_is_noticed(shelves: Shelves) -> None:
    """The first to begin ends last: a number that only grows with the newest would stand still then, and is the wrong twin."""
    seen, newest = [store.state()], [_newest()]
    other = sa.create_engine(shelves.url, poolclass=sa.NullPool)
    with other.connect() as first, other.connect() as second:
        for line in (first, second):
            line.exec_driver_sql("select pg_current_xact_id()")
        seen.append(store.state())
        for line in (second, first):
            line.commit()
            seen.append(store.state())
            newest.append(_newest())

    assert len(set(seen[1:])) == 3
    assert newest[1] == newest[2]


def _newest() -> str:
    with store.engine().connect() as line:
        return str(line.exec_driver_sql("select pg_snapshot_xmax(pg_current_snapshot())::text").scalar())
