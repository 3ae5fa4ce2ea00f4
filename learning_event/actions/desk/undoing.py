"""Taking back an act at the desk: every row as it was before, and only if nobody has changed it since."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.actions.desk.on_the_desk import room_of
from learning_event.announcements import NarrativeChanged, RoomChanged, TimelineChanged
from learning_event.models import DeskAct, Observation
from learning_event.models.base import Base
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready
from learning_event.rules.stale import ChangedMeanwhile

COUNTED = {"room": {"held", "released", "withdrawn"}}
SINCE = "Something it changed has been changed again since. Undo the newer act first, or put it right by hand."
SHELVES = {str(mapper.class_.__tablename__): mapper.class_ for mapper in Base.registry.mappers}


def undo_act(who: Reviewer, act_id: str) -> str:
    """Gives the act in a sentence, as it was written down."""
    with store.work(who.event_id) as work:
        room = room_of(work, who)
        act = work.find(DeskAct, act_id)
        if act is None:
            raise StandsAlready("This has been undone already, or is too long ago.")
        for change in reversed(act.changes):
            _undo(work.rows, change)
        work.rows.delete(act)
        work.announce(RoomChanged(who.event_id))
        work.announce(TimelineChanged(who.event_id, room.showing))
        work.announce(NarrativeChanged(who.event_id, 0))
        return act.says


def _undo(rows: Session, change: dict[str, Any]) -> None:
    shelf = SHELVES[change["shelf"]]
    row = rows.get(shelf, change["key"])
    before, after = change["before"], change["after"]
    if after is None:
        _bring_back(rows, shelf, row, before)
    elif row is None:
        raise ChangedMeanwhile(SINCE)
    elif before is None:
        _unchanged(row, after)
        _unused(rows, shelf, change["key"])
        rows.delete(row)
    else:
        _put_back(row, before, after)
    rows.flush()


def _bring_back(rows: Session, shelf: type[Base], row: Base | None, before: dict[str, Any]) -> None:
    if row is not None:
        raise ChangedMeanwhile(SINCE)
    rows.add(shelf(**before))


def _put_back(row: Base, before: dict[str, Any], after: dict[str, Any]) -> None:
    counted = COUNTED.get(str(row.__tablename__), set())
    _unchanged(row, {name: value for name, value in after.items() if name not in counted})
    for name, value in before.items():
        setattr(row, name, getattr(row, name) + value - after[name] if name in counted else value)


def _unchanged(row: Base, after: dict[str, Any]) -> None:
    """`after` is how the act left it."""
    if any(getattr(row, name) != value for name, value in after.items()):
        raise ChangedMeanwhile(SINCE)


def _unused(rows: Session, shelf: type[Base], key: str) -> None:
    """What was made is taken away again only while nothing stands in it or leads to it: a placed card, a statement, an answer."""
    leads_to = [
        fk.parent
        for table in Base.metadata.tables.values()
        for fk in table.foreign_keys
        if fk.column.table.name == shelf.__tablename__
    ]
    if any(rows.scalar(sa.select(sa.exists().where(column == key))) for column in (*leads_to, Observation.anchor_ref)):
        raise ChangedMeanwhile(SINCE)
