"""The coverage board: each lens, talked about or not yet, from what was tagged and from what the reviewers wrote of it."""

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.sense import ShownLens
from learning_event.models import Lens as LensRow
from learning_event.readings.desk.themes import Tagged, tagged_in
from learning_event.readings.room.gathered import gather_whole
from learning_event.rules.lenses import NOT_YET, TALKED_ABOUT, Lens, Used, lenses, said_of_lenses
from learning_event.rules.stale import as_seen


def board_of(event_id: str) -> tuple[ShownLens, ...]:
    """In the order of the list. NotKnown when there is no such event."""
    return board_in(tagged_in(gather_whole(event_id)))


def board_in(tagged: Tagged) -> tuple[ShownLens, ...]:
    """The same from what is at hand."""
    event_id = tagged.gathered.event.id
    with store.look(event_id) as rows:
        noted = {row.lens: row for row in rows.scalars(sa.select(LensRow).where(LensRow.event_id == event_id))}
    themes = [value for scheme, value in tagged.things if scheme == "theme" and _in_sight(tagged, scheme, value)]
    causes = [value for scheme, value in tagged.things if scheme == "factor" and _in_sight(tagged, scheme, value)]
    return tuple(_shown(lens, noted.get(lens.id), used=lens.used(themes, causes)) for lens in lenses())


def lenses_said(event_id: str) -> tuple[str, ...]:
    """For the method section: which were used, and which were not, because."""
    return said_of_lenses([Used(one.words, one.talked_about, one.note) for one in board_of(event_id)])


def _shown(lens: Lens, row: LensRow | None, *, used: bool) -> ShownLens:
    opened, note = (row.opened, row.note) if row else (False, "")
    talked_about = used or opened
    so_far = TALKED_ABOUT if talked_about else NOT_YET
    return ShownLens(lens.id, lens.words, lens.asks, talked_about, so_far, note, row is not None, as_seen(opened, note))


def _in_sight(tagged: Tagged, scheme: str, value: str) -> bool:
    """A theme on something that is held or withdrawn opens no lens."""
    return bool(tagged.observations(scheme, value) or tagged.entries(scheme, value))
