"""P4: after sealing the order in which words came is not in the order in which they lie: |tau| is 0.12 at most.

On SQLite after the day of thirty seats, over all its showings; on PostgreSQL over one showing, because there `xmin` and `ctid` keep
showings apart, whose numbers everybody in the room has seen. By chance alone |tau| passes 0.12 about once in 1,500 runs.
"""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from learning_event import announcements, store
from learning_event.actions.narrative.closing import close_the_round
from learning_event.actions.narrative.drafting import Draft, draft_statement, put_to_the_room
from learning_event.actions.narrative.sealing import seal_narrative
from learning_event.actions.room.new_observation import NewObservation
from learning_event.actions.room.observations import add_observation
from learning_event.actions.room.showings import show
from learning_event.anonymity.marks import mark_hash
from learning_event.anonymity.seats import new_seat
from learning_event.migrations import bring_up_to_date
from learning_event.models import Observation
from learning_event.people import Practitioner, Reviewer
from learning_event.readings.narrative.narrative import narrative_of
from learning_event.safe.scope import event_scope, open_safe
from tests.given import Given, a_learning_event
from tests.postgres import postgres as postgres
from tests.promise.order import tau
from tests.sim.lived import Lived
from tests.sim.lived import lived as lived

pytestmark = pytest.mark.slow

MOST = 0.12
MANY = 420
NONCE = slice(9, 21)


def test_p04_neither_select_nor_the_file_keeps_the_order(lived: Lived) -> None:
    content = lived.database.read_bytes()
    with closing(sqlite3.connect(f"file:{lived.database}?mode=ro&immutable=1", uri=True)) as line:
        cells = dict(line.execute("select id, words from observation").fetchall())
    ids = {row["words"]: row["id"] for row in lived.day["read"]["after sealing"]["observation"]}
    came = [ids[one["words"]] for one in lived.standing()]

    by_select = [list(cells).index(each) for each in came]
    by_offset = [content.index(cells[each][NONCE]) for each in came]

    said = f"{len(came)} observations: tau by SELECT {tau(by_select):+.3f}, by offset in the file {tau(by_offset):+.3f}"
    print(said)
    assert len(came) >= 300
    assert abs(tau(by_select)) <= MOST, said
    assert abs(tau(by_offset)) <= MOST, said
    assert all(content.count(cell[NONCE]) == 1 for cell in cells.values()), "and no older copy of a cell is left"


def test_p04_a_careless_table_keeps_it(tmp_path: Path) -> None:
    words = [secrets.token_bytes(500) for _ in range(MANY)]
    with closing(sqlite3.connect(tmp_path / "careless")) as line:
        line.execute("create table observation (id text primary key, words blob)")
        for each in words:
            line.execute("insert into observation values (?, ?)", (secrets.token_hex(12), each))
            line.commit()
        lie = [row for (row,) in line.execute("select words from observation")]
    content = (tmp_path / "careless").read_bytes()

    assert tau([lie.index(each) for each in words]) == 1
    assert tau([content.index(each[:16]) for each in words]) > 0.9


@pytest.fixture
def house_on_postgres(postgres: str, tmp_path: Path) -> Iterator[Given]:
    """The same shelves on PostgreSQL, and an open learning event on them."""
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    store.open_at(postgres)
    bring_up_to_date()
    given = a_learning_event()
    with event_scope(given.event_id):
        yield given
    store.close()
    announcements.nobody_listens()


def test_p04_nor_does_postgresql_by_ctid_or_xmin(house_on_postgres: Given) -> None:
    given, seat = house_on_postgres, new_seat()
    ruth = Reviewer(given.event_id, given.accounts[0])
    came = [_adds(Practitioner(given.event_id, given.places[0], seat)) for _ in range(MANY)]
    waiting = _lie("tray_observation", "mark_hash")
    show(ruth)
    with store.look(given.event_id) as rows:
        shown = {row.mark_hash: row.id for row in rows.scalars(sa.select(Observation))}
    _seals(ruth)

    lie = _lie("observation", "id")
    by_ctid = [lie[shown[each]] for each in came]

    said = f"{len(came)} observations: tau by ctid {tau(by_ctid):+.3f}; in the tray it was {tau([waiting[each] for each in came]):+.3f}"
    print(said)
    assert abs(tau(by_ctid)) <= MOST, said
    assert len(_transactions("observation")) == 1, "one transaction laid them all out"
    assert tau([waiting[each] for each in came]) > 0.9, "where rows are not shuffled, ctid gives the order away"


def _adds(who: Practitioner) -> bytes:
    slip = secrets.token_urlsafe(16)
    add_observation(
        who, NewObservation.read({"slip": slip, "kind": "happened", "words": "Something", "anchor": "case"})
    )
    return mark_hash(who.seat, slip)


def _seals(ruth: Reviewer) -> None:
    with store.look(ruth.event_id) as rows:
        one = rows.scalars(sa.select(Observation.id)).first()
    draft_statement(ruth, Draft("It was so.", "", (f"observation:{one}",)))
    put_to_the_room(ruth)
    close_the_round(ruth)
    seal_narrative(ruth, "Robin", read=narrative_of)


def _lie(table: str, key: str) -> dict[object, float]:
    """Where each row lies: page, then item."""
    with store.look() as rows:
        found = rows.execute(sa.text(f"select {key}, ctid::text from {table}")).all()
    pages = {name: [int(each) for each in ctid.strip("()").split(",")] for name, ctid in found}
    return {
        bytes(name) if isinstance(name, memoryview) else name: page * 1000 + item
        for name, (page, item) in pages.items()
    }


def _transactions(table: str) -> set[str]:
    """Every transaction that laid out a row which stands."""
    with store.look() as rows:
        return set(rows.scalars(sa.text(f"select xmin::text from {table}")))
