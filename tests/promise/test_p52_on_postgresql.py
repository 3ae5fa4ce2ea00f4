"""P52 where the database has many writers at once: on PostgreSQL too, each entry follows the one before it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from learning_event import announcements, store
from learning_event.actions.staff.audit import note
from learning_event.migrations import bring_up_to_date
from learning_event.readings.staff.audit import ShownRecord, record_checked
from learning_event.rules.audit import Deed
from learning_event.safe.audit_key import head
from learning_event.safe.scope import open_safe
from tests.postgres import postgres as postgres

pytestmark = pytest.mark.slow

WRITERS, EACH = 8, 12


@pytest.fixture
def on_postgresql(postgres: str, tmp_path: Path) -> Iterator[None]:
    open_safe(tmp_path / "keys", tmp_path / "keys" / "key-encryption-key")
    store.open_at(postgres)
    bring_up_to_date()
    yield
    store.close()
    announcements.nobody_listens()


def _writes() -> None:
    for _ in range(EACH):
        with store.work() as work:
            note(work, deed=Deed.SIGNED_IN)


def test_p52_writers_side_by_side_on_postgresql_do_not_break_the_chain(on_postgresql: None) -> None:
    writers = [threading.Thread(target=_writes) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    assert record_checked() == ShownRecord(WRITERS * EACH)
    assert head().number == WRITERS * EACH
