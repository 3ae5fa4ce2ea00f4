"""What is out of everybody's sight: why, what to do about it now, and where in its words the names check finds something."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.anonymity.as_it_stands import of_observation
from learning_event.anonymity.names_table import names_table
from learning_event.anonymity.shown.desk import ShownHeld
from learning_event.models import Observation
from learning_event.readings.room.gathered import Gathered
from learning_event.rules.holding import words_for
from learning_event.rules.names.check import Checker
from learning_event.rules.names.finding import Finding
from learning_event.rules.releasing import pieces, proposed
from learning_event.rules.stale import as_seen


def held_of(rows: Session, gathered: Gathered) -> tuple[ShownHeld, ...]:
    """By their ids, which are random."""
    event_id = gathered.event.id
    found = rows.scalars(sa.select(Observation).where(Observation.event_id == event_id).order_by(Observation.id))
    held = [row for row in found if row.held]
    if not held:
        return ()
    table = names_table(rows, event_id)
    checker, aliases = Checker(table), sorted({known.alias for known in table})
    return tuple(_shown(gathered, row, checker.found_in(row.words), aliases) for row in held)


def _shown(gathered: Gathered, row: Observation, found: Sequence[Finding], aliases: Sequence[str]) -> ShownHeld:
    return ShownHeld(
        row.held,
        gathered.shown(row),
        do=words_for(row.held_kind).desk,
        pieces=pieces(row.words, found, aliases) if found else (),
        proposed=proposed(row.words, found, aliases) if found else "",
        seen=as_seen(*of_observation(row)),
    )
