"""Every act at the desk: the room is open, what is changed is written down with it, and so it can be undone.

What the session changes through its rows is kept; a bulk statement would pass unseen, so no act at the desk uses one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of
from learning_event.models import DeskAct, Room
from learning_event.models.base import Base, new_id
from learning_event.people import Reviewer

MOST_KEPT = 100
Change = dict[str, Any]


class Acting(store.Work):
    """The work of one act; `room` is kept from other writers until it is done, and `says` is the act in a sentence.

    When it is done, `act_id` is what undoing needs; it stays empty where nothing was changed.
    """

    def __init__(self, work: store.Work, room: Room, says: str) -> None:
        super().__init__(work.rows)
        self.held = work.held
        self.room, self.says, self.act_id = room, says, ""


@contextmanager
def at_the_desk(who: Reviewer, says: str) -> Iterator[Acting]:
    """`says` is in the past tense, without a full stop: *Held an observation*. It may be made more exact in the act itself."""
    with store.work(who.event_id) as work:
        acting = Acting(work, room_of(work, who), says)
        changes = _watched(work.rows)
        yield acting
        work.rows.flush()
        if changes:
            acting.act_id = _keep(work.rows, who, acting.says, list(changes.values()))


def _watched(rows: Session) -> dict[tuple[str, str], Change]:
    """Fills up while the session flushes: by shelf and key, how each row was and is."""
    changes: dict[tuple[str, str], Change] = {}

    def about_to_flush(session: Session, *_: Any) -> None:
        for row in session.new:
            _filled(row)
            _noted(changes, row, before=None, after=_all_of(row))
        for row in session.deleted:
            _noted(changes, row, before=_all_of(row, as_loaded=True), after=None)
        for row in session.dirty:
            before, after = _changed(row)
            if after:
                _noted(changes, row, before=before, after=after)

    event.listen(rows, "before_flush", about_to_flush)
    return changes


def _noted(changes: dict[tuple[str, str], Change], row: Base, *, before: Change | None, after: Change | None) -> None:
    shelf, key = type(row).__tablename__, key_of(row)
    known = changes.setdefault((shelf, key), {"shelf": shelf, "key": key, "before": before, "after": after})
    if known["before"] is not None and before is not None:
        known["before"] = {**before, **known["before"]}
    known["after"] = None if after is None else {**(known["after"] or {}), **after}


def key_of(row: Base) -> str:
    """The value of its one key."""
    return str(getattr(row, str(sa.inspect(type(row)).primary_key[0].key)))


def _filled(row: Base) -> None:
    """A new row gets its id and whatever its shelf fills in by itself here, since the changes are written down before it is."""
    for attribute in sa.inspect(type(row)).column_attrs:
        column = attribute.columns[0]
        if column.default is None or getattr(row, attribute.key) is not None:
            continue
        if column.primary_key:
            setattr(row, attribute.key, new_id())
        elif isinstance(column.default, sa.ColumnDefault):
            filled = column.default.arg(None) if column.default.is_callable else column.default.arg
            setattr(row, attribute.key, filled)


def _all_of(row: Base, *, as_loaded: bool = False) -> Change:
    """Every column; of a row that is taken away, as it was before the act changed it."""
    found = {}
    for attribute in sa.inspect(type(row)).column_attrs:
        history = sa.inspect(row).attrs[attribute.key].history
        found[attribute.key] = history.deleted[0] if as_loaded and history.deleted else getattr(row, attribute.key)
    return found


def _changed(row: Base) -> tuple[Change, Change]:
    before, after = {}, {}
    for attribute in sa.inspect(type(row)).column_attrs:
        history = sa.inspect(row).attrs[attribute.key].history
        if history.has_changes() and history.deleted and history.deleted[0] != getattr(row, attribute.key):
            before[attribute.key], after[attribute.key] = history.deleted[0], getattr(row, attribute.key)
    return before, after


def _keep(rows: Session, who: Reviewer, says: str, changes: list[Change]) -> str:
    of_event = sa.select(DeskAct.id, DeskAct.position).where(DeskAct.event_id == who.event_id)
    acts = rows.execute(of_event.order_by(DeskAct.position.desc())).all()
    act = DeskAct(
        id=new_id(),
        event_id=who.event_id,
        position=acts[0].position + 1 if acts else 1,
        by="lead_reviewer" if who.leads else "co_reviewer",
        says=says,
        changes=[change for change in changes if change["before"] is not None or change["after"] is not None],
    )
    rows.add(act)
    for old in acts[MOST_KEPT - 1 :]:
        rows.delete(rows.get_one(DeskAct, old.id))
    return act.id
