"""Which of many places are still somebody's: one question for everybody who hears the room."""

from collections.abc import Collection

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Place


def still_seated(place_ids: Collection[str]) -> frozenset[str]:
    """Those that were neither closed nor erased."""
    if not place_ids:
        return frozenset()
    with store.look() as rows:
        return frozenset(rows.scalars(sa.select(Place.id).where(Place.id.in_(place_ids), Place.state == "claimed")))
