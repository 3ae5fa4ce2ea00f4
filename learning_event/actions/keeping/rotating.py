"""New keys for what is kept, and a new key for the keys, step by step; whatever interrupts them, everything still opens.

Both are told as steps, each of which is on disk before the next begins. An interrupted rotation is simply begun again.
"""

from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.keeping.quiet import nothing_is_under_way
from learning_event.actions.staff.audit import note
from learning_event.models import Base, LearningEvent
from learning_event.models.sealed import SealedJson, SealedText
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import Refusal
from learning_event.safe import key_files
from learning_event.safe.keyring import HOUSE
from learning_event.safe.scope import keyring

NOT_HERE = (
    "There is no learning event with keys under “{event}”. “learning-event keys where” lists those that have some."
)
GIVEN_FROM_OUTSIDE = (
    "The key-encryption key at {file} cannot be replaced from here. Please name a file for the new one (--into); docs/running-it.md"
    " says how it takes the old one's place."
)


def rotate_keys(event_id: str) -> Iterator[str]:
    """New keys for one learning event, or for the house; the old ones are destroyed at the end. Refused while people write."""
    ring = keyring()
    if event_id not in ring.events():
        raise Refusal(NOT_HERE.format(event=event_id))
    with store.look() as rows:
        nothing_is_under_way(rows, event_id)
    ring.add_keys(event_id)
    yield "New keys seal from now on; the old ones still open."
    cells = _seal_anew(event_id)
    store.lay_out_afresh()
    yield f"{cells} rows are sealed anew."
    ring.drop_old_keys(event_id)
    yield "The old keys are destroyed."


def whose_keys() -> list[str]:
    """Every learning event in the database that has keys, and the house."""
    with store.look() as rows:
        known = set(rows.scalars(sa.select(LearningEvent.id)))
    return [event for event in keyring().events() if event in known or event == HOUSE]


def replace_wrapping(into: Path | None = None) -> Iterator[str]:
    """A new key-encryption key; with `into` it is only made ready there, for whoever puts it in its place."""
    ring = keyring()
    target = ring.key_file.resolve()
    coming = into or target.with_name(f"{target.name}.next")
    if into is None and not _may_replace(target):
        raise Refusal(GIVEN_FROM_OUTSIDE.format(file=ring.key_file))
    other = key_files.key_encryption_key(coming)
    yield "A new key-encryption key lies beside the old one."
    ring.wrap_twice(other)
    yield "Every key is wrapped under both."
    if into is None:
        key_files.put_in_place(coming, target)
        yield "The new one has taken the old one's place."
        yield from finish_wrapping()


def finish_wrapping() -> Iterator[str]:
    """When the new key lies in its place: nothing opens under the old one any more."""
    keyring().wrap_once()
    with store.work() as work:
        note(work, deed=Deed.KEYS_ROTATED)
    yield "Every key is wrapped under the new one alone."


def _may_replace(file: Path) -> bool:
    """A credential that systemd lends us lies on a file system on which nothing can be written."""
    trial = file.with_name(f".{file.name}.trial")
    try:
        trial.touch(mode=0o600)
    except OSError:
        return False
    trial.unlink()
    return True


def _seal_anew(event_id: str) -> int:
    """Every sealed cell of this event (of the house: of every account) read and written once, in one transaction."""
    with store.work(event_id) as work:
        note(work, deed=Deed.KEYS_ROTATED, event_id="" if event_id == HOUSE else event_id)
        return sum(_seal_table(work, table, event_id) for table in Base.metadata.sorted_tables)


def _seal_table(work: store.Work, table: sa.Table, event_id: str) -> int:
    sealed = [column for column in table.columns if is_sealed(column, house=event_id == HOUSE)]
    if not sealed:
        return 0
    keys = list(table.primary_key.columns)
    query = sa.select(*keys, *sealed)
    if event_id != HOUSE:
        query = query.where(event_column(table) == event_id)
    rows = work.rows.execute(query).all()
    anew = sa.update(table).where(*(column == sa.bindparam(f"key_{column.name}") for column in keys))
    anew = anew.values({column.name: sa.bindparam(f"new_{column.name}", type_=column.type) for column in sealed})
    names = [f"key_{column.name}" for column in keys] + [f"new_{column.name}" for column in sealed]
    if rows:
        work.rows.connection().execute(anew, [dict(zip(names, row, strict=True)) for row in rows])
    return len(rows)


def is_sealed(column: sa.Column[object], *, house: bool) -> bool:
    """Whether its cells are sealed, by the house's own key or by an event's."""
    return isinstance(column.type, SealedText | SealedJson) and (column.type.world == "house") is house


def event_column(table: sa.Table) -> sa.Column[str]:
    """Which event a row belongs to."""
    return table.c.id if table.name == LearningEvent.__tablename__ else table.c.event_id
