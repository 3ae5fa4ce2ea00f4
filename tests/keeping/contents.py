"""What a database holds, as one hash for each table: sealed cells opened, so that copies can be compared."""

import hashlib
from contextlib import AbstractContextManager
from typing import Any

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Base, LearningEvent
from learning_event.safe.scope import event_scope

NOT_COMPARED = {("account", "session_key")}
"""Everybody signs in again after a copy is laid out."""
GROWS = "audit_entry"
"""The record of staff says that a copy was made and laid out."""


def hashes() -> dict[str, str]:
    """By table, over everything that can be read in it, event by event."""
    with store.look() as rows:
        events = rows.scalars(sa.select(LearningEvent.id)).all()
    found = {table.name: sorted(_lines(table, events)) for table in Base.metadata.sorted_tables if table.name != GROWS}
    return {name: hashlib.sha256("\n".join(lines).encode()).hexdigest() for name, lines in found.items()}


def _lines(table: sa.Table, events: Any) -> list[str]:
    columns = [column for column in table.columns if (table.name, column.name) not in NOT_COMPARED]
    of_event = table.c.id if table.name == "learning_event" else table.c.get("event_id")
    if of_event is None or table.name in ("audit_entry", "erasure", "event_role"):
        return _read(sa.select(*columns), event_scope(None))
    return [
        line for event in events for line in _read(sa.select(*columns).where(of_event == event), event_scope(event))
    ]


def _read(query: sa.Select[Any], scope: AbstractContextManager[None]) -> list[str]:
    with scope, store.look() as rows:
        return [repr(tuple(row)) for row in rows.execute(query)]
