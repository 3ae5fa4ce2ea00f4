"""Some showings by themselves: their cards, read without anything else that stands on the timeline.

What a showing costs does not grow with the day: of entries and groups only those are read that its observations stand with.
"""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.observation import ShownCard
from learning_event.models import Observation, TimelineEntry
from learning_event.readings.room.gathered import OBSERVATIONS, Gathered, gathered_with, observations_shown
from learning_event.rules.observation import AnchorKind

Cards = tuple[ShownCard, ...]

_BROUGHT = Observation.showing.in_(sa.bindparam("numbers", expanding=True))
BROUGHT = OBSERVATIONS.where(_BROUGHT)
BROUGHT_OR_BESIDE = OBSERVATIONS.where(_BROUGHT | Observation.group_id.in_(sa.bindparam("groups", expanding=True)))
ENTRIES = sa.select(TimelineEntry).where(TimelineEntry.id.in_(sa.bindparam("entries", expanding=True)))


def cards_of_showings(event_id: str, numbers: Iterable[int]) -> dict[int, Cards]:
    """By number, the cards that each showing brought and that are in sight, with the place each goes to."""
    cards: dict[int, Cards] = dict.fromkeys(numbers, ())
    gathered = _gathered(event_id, list(cards))
    in_sight = gathered.up_to(gathered.led)
    for row in in_sight.observations:
        if row.showing in cards:
            cards[row.showing] += (ShownCard(in_sight.standing.of_observation(row), in_sight.shown(row)),)
    return cards


def _gathered(event_id: str, numbers: list[int]) -> Gathered:
    asked = {"event_id": event_id, "numbers": numbers}
    with store.look(event_id) as rows:
        found = observations_shown(rows, BROUGHT, **asked)
        groups = {row.group_id for row in found if row.group_id}
        if groups:
            found = observations_shown(rows, BROUGHT_OR_BESIDE, **asked, groups=list(groups))
        return gathered_with(rows, event_id, observations=found, entries=_entries(rows, found), whole=False)


def _entries(rows: Session, observations: list[Observation]) -> list[TimelineEntry]:
    wanted = {row.anchor_ref for row in observations if row.anchor == AnchorKind.ENTRY}
    return list(rows.scalars(ENTRIES, {"entries": list(wanted)})) if wanted else []
