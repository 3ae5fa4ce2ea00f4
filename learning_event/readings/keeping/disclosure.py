"""Gathers exactly what is held about one learning event, shelf by shelf, from the models' own lists of columns.

No id of the database leaves: each row gets a number of the pack's own, and what was written in the room stands in no order.
"""

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.disclosure import ShownDisclosure, ShownHeldBack, ShownTable
from learning_event.models import (
    Account,
    Base,
    EventRole,
    LearningEvent,
    Observation,
    Rest,
    Statement,
    SupportBand,
    SupportRequest,
)
from learning_event.readings.room.gathered import gather_whole
from learning_event.rules.disclosure import HELD_BACK, HELD_BACK_WHOLE, SAID, band, is_held_back

AN_ID = re.compile(r"\b[0-9a-f]{24}\b")
NOT_ANY_MORE = "not held any more"
Row = Mapping[str, Any]


def disclosure_of(event_id: str, *, made_on: str) -> ShownDisclosure:
    """In one consistent picture. Whether it may be made now is asked before (actions/keeping/disclosing.py)."""
    nameable = gather_whole(event_id).nameable
    with store.look(event_id) as rows:
        found = {table.name: _rows(rows, table, event_id) for table in given_tables()}
        _hide_small_groups(found[Observation.__tablename__], nameable)
        numbers = _numbers(found, event_id)
        event = rows.get_one(LearningEvent, event_id)
        return ShownDisclosure(
            reference=event_id,
            child=event.child,
            partnership=event.partnership,
            made_on=made_on,
            sealed=event.state == "sealed",
            tables=tuple(_table(table, found[table.name], numbers) for table in given_tables()),
            held_back=_held_back(rows, event_id),
        )


def given_tables() -> list[sa.Table]:
    """All shelves but those that are held back whole, in the order of rules/disclosure.py, new ones last."""
    order = list(SAID)
    tables = [table for table in Base.metadata.sorted_tables if table.name not in HELD_BACK_WHOLE]
    return sorted(tables, key=lambda table: order.index(table.name) if table.name in order else len(order))


def given_columns(table: sa.Table) -> list[str]:
    """Every column that is not held back."""
    return [column.name for column in table.columns if not is_held_back(table.name, column.name)]


def _rows(rows: Session, table: sa.Table, event_id: str) -> list[dict[str, Any]]:
    columns = [table.c[name] for name in given_columns(table)]
    found = [dict(row._mapping) for row in rows.execute(sa.select(*columns).where(_of(table, event_id)))]
    secrets.SystemRandom().shuffle(found)
    for key in ("position", "number"):
        if key in table.c:
            found.sort(key=itemgetter(key))
    return found


def _of(table: sa.Table, event_id: str) -> sa.ColumnElement[bool]:
    """Which rows are about this event."""
    if table.name == LearningEvent.__tablename__:
        return table.c.id == event_id
    if table.name == Account.__tablename__:
        return table.c.id.in_(sa.select(EventRole.account_id).where(EventRole.event_id == event_id))
    if table.name == Rest.__tablename__:
        return table.c.statement_id.in_(sa.select(Statement.id).where(Statement.event_id == event_id))
    return table.c.event_id == event_id


def _hide_small_groups(observations: list[dict[str, Any]], nameable: frozenset[str]) -> None:
    for row in observations:
        row["agency_label"] = row["agency_label"] if row["agency_label"] in nameable else ""


def _numbers(found: Mapping[str, Sequence[Row]], event_id: str) -> dict[str, str]:
    """For every id of the database what it is called in this pack; the event keeps its reference."""
    numbers = {row["id"]: f"{name} {n}" for name, rows in found.items() for n, row in enumerate(rows, 1) if "id" in row}
    return {**numbers, event_id: event_id}


def _table(table: sa.Table, rows: Sequence[Row], numbers: Mapping[str, str]) -> ShownTable:
    columns = given_columns(table)
    cells = tuple(tuple(_said(row[name], numbers) for name in columns) for row in rows)
    return ShownTable(table.name, SAID.get(table.name, table.name), tuple(columns), cells)


def _said(value: Any, numbers: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
    return AN_ID.sub(lambda found: numbers.get(found[0], NOT_ANY_MORE), text)


def _held_back(rows: Session, event_id: str) -> tuple[ShownHeldBack, ...]:
    held = rows.scalar(sa.select(sa.func.count()).where(SupportRequest.event_id == event_id)) or 0
    asked = rows.scalar(sa.select(SupportBand.asked).where(SupportBand.event_id == event_id)) or 0
    bands = {SupportRequest.__tablename__: band(held), SupportBand.__tablename__: band(asked)}
    columns = [
        ShownHeldBack(table, column, why, "")
        for (table, column), why in ((name.split("."), why) for name, why in HELD_BACK.items())
    ]
    whole = [ShownHeldBack(name, "", why, bands.get(name, "")) for name, why in HELD_BACK_WHOLE.items()]
    return (*whole, *columns)
