"""Groups of like observations, and pairs that may belong together; only what is in everybody's sight."""

from collections.abc import Collection
from dataclasses import replace

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.sense import ShownAlike, ShownGroup
from learning_event.models import ToldApart
from learning_event.readings.desk.compared import compared
from learning_event.readings.room.gathered import Gathered
from learning_event.rules.stale import as_seen
from learning_event.rules.went_well import went_well_first

MOST_PAIRS = 6
Pair = tuple[str, str]


def groups_in(gathered: Gathered) -> tuple[ShownGroup, ...]:
    """In the order in which they were put together, each with what went well first; one that nothing is left of is not here."""
    found = []
    for group_id, title in gathered.titles.items():
        inside = [row for row in gathered.observations if row.group_id == group_id]
        if inside:
            shown = tuple(gathered.shown(row) for row in inside)
            seen = as_seen(title, sorted(row.id for row in inside))
            found.append(ShownGroup(group_id, title, went_well_first(shown), seen))
    return tuple(found)


def groups_on_paper(gathered: Gathered) -> tuple[ShownGroup, ...]:
    """Those of two or more, without what only a form needs."""
    return tuple(replace(group, seen="") for group in groups_in(gathered) if len(group.observations) > 1)


def alike_in(gathered: Gathered, told_apart: Collection[Pair]) -> tuple[ShownAlike, ...]:
    """The likest pairs of one kind or another, but not those that stand together already, or that a reviewer told apart."""
    rows = {row.id: row for row in gathered.observations}
    pairs = compared(gathered.event.id, [(row.id, row.words) for row in gathered.observations])
    apart = [
        (one, other)
        for one, other in pairs
        if not (rows[one].group_id and rows[one].group_id == rows[other].group_id)
        and (min(one, other), max(one, other)) not in told_apart
    ]
    return tuple(
        ShownAlike(gathered.shown(rows[one]), gathered.shown(rows[other])) for one, other in apart[:MOST_PAIRS]
    )


def told_apart_in(event_id: str) -> frozenset[Pair]:
    """The pairs of ids, the smaller first."""
    with store.look(event_id) as rows:
        found = rows.execute(sa.select(ToldApart.one_id, ToldApart.other_id).where(ToldApart.event_id == event_id))
        return frozenset((one, other) for one, other in found)
