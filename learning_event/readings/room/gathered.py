"""The rows of one learning event, gathered in one consistent picture before they are laid out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.labels import may_be_named
from learning_event.anonymity.laying_out import shown_entry, shown_observation
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEntry
from learning_event.models import (
    Agency,
    KeyEpisode,
    LearningEvent,
    Observation,
    ObservationGroup,
    Place,
    Room,
    TimelineEntry,
)
from learning_event.readings.room.standing import Standing
from learning_event.rules.groups import said_together
from learning_event.rules.refusals import NotKnown


@dataclass(frozen=True)
class Gathered:
    """What is needed to lay the timeline out. Held observations are not among `observations`."""

    event: LearningEvent
    showing: int
    episodes: Sequence[KeyEpisode]
    entries: Sequence[TimelineEntry]
    observations: Sequence[Observation]
    agencies: dict[str, str]
    nameable: frozenset[str]
    titles: dict[str, str] = field(default_factory=dict)

    @cached_property
    def standing(self) -> Standing:
        return Standing(self.episodes, self.entries)

    @cached_property
    def together(self) -> dict[str, str]:
        """By group, what stands on each of its observations: with how many others, and under which title."""
        sizes = Counter(row.group_id for row in self.observations)
        return {group: said_together(sizes[group], title) for group, title in self.titles.items()}

    @property
    def usual_year(self) -> int | None:
        start, end = self.event.period_start[:4], self.event.period_end[:4]
        return int(start) if start == end and start.isdigit() else None

    def shown(self, row: Observation) -> ShownObservation:
        group = self.together.get(row.group_id or "", "")
        return shown_observation(row, agencies=self.nameable, usual_year=self.usual_year, group=group)

    def shown_entry(self, row: TimelineEntry, corrections: Sequence[ShownObservation]) -> ShownEntry:
        return shown_entry(
            row, agency=self.agencies[row.agency_id], corrections=tuple(corrections), usual_year=self.usual_year
        )


def gather(event_id: str, *, with_observations: bool = True) -> Gathered:
    """NotKnown when there is no such event."""
    with store.look(event_id) as rows:
        event, room = rows.get(LearningEvent, event_id), rows.get(Room, event_id)
        if event is None or room is None:
            raise NotKnown
        agencies = {a.id: a.name for a in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))}
        return Gathered(
            event,
            room.showing,
            rows.scalars(
                sa.select(KeyEpisode).where(KeyEpisode.event_id == event_id).order_by(KeyEpisode.position)
            ).all(),
            entries_in_order(rows, event_id),
            _observations(rows, event_id) if with_observations else (),
            agencies,
            _nameable(rows, event_id, agencies),
            group_titles(rows, event_id),
        )


def group_titles(rows: Session, event_id: str) -> dict[str, str]:
    """By id, in the order in which they were put together."""
    found = rows.scalars(sa.select(ObservationGroup).where(ObservationGroup.event_id == event_id))
    return {row.id: row.title for row in sorted(found, key=lambda row: row.position)}


def entries_in_order(rows: Session, event_id: str) -> list[TimelineEntry]:
    """By case date, and entries of one moment by their references."""
    found = rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == event_id))
    return sorted(found, key=lambda row: (row.sort_key, row.reference, row.id))


def _observations(rows: Session, event_id: str) -> list[Observation]:
    found = rows.scalars(
        sa.select(Observation).where(Observation.event_id == event_id).order_by(Observation.showing, Observation.id)
    )
    return [row for row in found if not row.held]


def _nameable(rows: Session, event_id: str, agencies: dict[str, str]) -> frozenset[str]:
    claimed = Counter(
        rows.scalars(sa.select(Place.agency_id).where(Place.event_id == event_id, Place.state == "claimed"))
    )
    return frozenset(agencies[agency] for agency, n in claimed.items() if may_be_named(n, claimed.total()))
