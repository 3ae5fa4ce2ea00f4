"""The rows of one learning event, gathered in one consistent picture before they are laid out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

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
from learning_event.readings.room.kept import kept
from learning_event.readings.room.standing import Standing
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_words import said_days
from learning_event.rules.family import Told
from learning_event.rules.groups import said_together
from learning_event.rules.hindsight import KnownWhen
from learning_event.rules.observation import AnchorKind
from learning_event.rules.refusals import NotKnown
from learning_event.rules.then_view import begun, in_sight, nearer, over

# Asked with every showing: put together once, and not anew each time.
EVENT_ID: sa.BindParameter[str] = sa.bindparam("event_id")
FRAME = sa.select(LearningEvent, Room).join(Room, Room.event_id == LearningEvent.id).where(LearningEvent.id == EVENT_ID)
OBSERVATIONS = (
    sa.select(Observation).where(Observation.event_id == EVENT_ID).order_by(Observation.showing, Observation.id)
)
EPISODES = sa.select(KeyEpisode).where(KeyEpisode.event_id == EVENT_ID).order_by(KeyEpisode.position)


@dataclass(frozen=True)
class Gathered:
    """What is needed to lay the timeline out. Held observations are not among `observations`, nor withdrawn entries among `entries`.

    `all_numbers` are those of all key episodes (empty: these are all); `led` is the day to which the room is led (empty: it is
    not), and `then` the day after which everything has been left out here (empty: nothing has).
    `taken_off` are entries that were withdrawn, for what the room wrote to them.
    """

    event: LearningEvent
    showing: int
    episodes: Sequence[KeyEpisode]
    entries: Sequence[TimelineEntry]
    observations: Sequence[Observation]
    agencies: dict[str, str]
    nameable: frozenset[str]
    all_numbers: dict[str, int] = field(default_factory=dict)
    led: str = ""
    then: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    taken_off: Sequence[TimelineEntry] = ()

    @property
    def numbers(self) -> dict[str, int]:
        """Of key episodes, by id, as they are counted while nothing is left out."""
        return self.all_numbers or {row.id: number for number, row in enumerate(self.episodes, 1)}

    @cached_property
    def standing(self) -> Standing:
        return Standing(self.episodes, self.entries, self.numbers, self.taken_off)

    def up_to(self, then: str) -> "Gathered":
        """The same without whatever was not in sight on that day; with an empty day, everything."""
        if not then:
            return self
        entries, taken_off = (
            [row for row in rows if in_sight(_when(row), then, known_when=row.known_when)]
            for rows in (self.entries, self.taken_off)
        )
        there = frozenset(row.id for row in (*entries, *taken_off))
        cut = Sight(then, {row.id: row.end for row in self.episodes}, there)
        return replace(
            self,
            then=then,
            episodes=[row for row in self.episodes if begun(row.start, then)],
            entries=entries,
            taken_off=taken_off,
            observations=[row for row in self.observations if cut.holds(row)],
        )

    def dates_of(self, row: KeyEpisode) -> str:
        """Its days in words; in Then view its end is left out until it has come."""
        certainty, year = Certainty(row.certainty), self.usual_year
        if over(row.end, self.then):
            return said_days(row.start, row.end, certainty, usual_year=year)
        return f"from {said_days(row.start, row.start, certainty, usual_year=year)}"

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


@dataclass(frozen=True)
class Sight:
    """What of the room's words was in sight on a day: `ends` are those of all key episodes, `entries` those in sight."""

    then: str
    ends: dict[str, str]
    entries: frozenset[str]

    def holds(self, row: Observation) -> bool:
        if row.known_when == KnownWhen.LATER:
            return False
        if row.episode_id in self.ends:
            return over(self.ends[row.episode_id or ""], self.then)
        if row.anchor == AnchorKind.ENTRY:
            return row.anchor_ref in self.entries
        if row.anchor == AnchorKind.EPISODE and row.anchor_ref in self.ends:
            return over(self.ends[row.anchor_ref], self.then)
        return row.anchor == AnchorKind.DATE and in_sight(_when(row), self.then)


def _when(row: TimelineEntry | Observation) -> CaseDate:
    return CaseDate(row.date, Certainty(row.certainty))


def gather(event_id: str, *, then: str = "", with_observations: bool = True) -> Gathered:
    """What is in sight: up to the day that the room is led to, or to `then` on one's own screen, whichever is earlier."""
    whole = gather_whole(event_id, with_observations=with_observations)
    return whole.up_to(nearer(whole.led, then))


def gather_whole(event_id: str, *, with_observations: bool = True) -> Gathered:
    """Everything that stands, whatever day the room is led to. NotKnown when there is no such event."""
    part = "whole" if with_observations else "records"
    return kept(part, event_id, read=lambda: _whole(event_id, with_observations=with_observations))


def _whole(event_id: str, *, with_observations: bool) -> Gathered:
    with store.look(event_id) as rows:
        entries = _in_order(rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == event_id)))
        observations = observations_shown(rows, OBSERVATIONS, event_id=event_id) if with_observations else ()
        return gathered_with(rows, event_id, observations=observations, entries=entries)


def gathered_with(
    rows: Session,
    event_id: str,
    *,
    observations: Sequence[Observation],
    entries: Sequence[TimelineEntry],
    whole: bool = True,
) -> Gathered:
    """These observations and entries in the frame of their event. NotKnown when there is no such event.

    Where they are not the whole, agencies and groups are looked up only if something that stands here has one.
    """
    frame = rows.execute(FRAME, {"event_id": event_id}).one_or_none()
    if frame is None:
        raise NotKnown
    event, room = frame
    named = whole or any(row.agency_label for row in observations)
    agencies = _agencies(rows, event_id) if named else {}
    grouped = whole or any(row.group_id for row in observations)
    episodes = rows.scalars(EPISODES, {"event_id": event_id}).all()
    return Gathered(
        event,
        room.showing,
        episodes,
        [row for row in entries if not row.withdrawn],
        observations,
        agencies,
        _nameable(rows, event_id, agencies) if named else frozenset(),
        {row.id: number for number, row in enumerate(episodes, 1)},
        led=room.then_date,
        titles=group_titles(rows, event_id) if grouped else {},
        taken_off=[row for row in entries if row.withdrawn],
    )


def _agencies(rows: Session, event_id: str) -> dict[str, str]:
    return {row.id: row.name for row in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))}


def group_titles(rows: Session, event_id: str) -> dict[str, str]:
    """By id, in the order in which they were put together."""
    found = rows.scalars(sa.select(ObservationGroup).where(ObservationGroup.event_id == event_id))
    return {row.id: row.title for row in sorted(found, key=lambda row: row.position)}


def entries_in_order(rows: Session, event_id: str) -> list[TimelineEntry]:
    """By case date, then the family's own words, then by reference: those that stand."""
    found = rows.scalars(sa.select(TimelineEntry).where(TimelineEntry.event_id == event_id))
    return [row for row in _in_order(found) if not row.withdrawn]


def _in_order(found: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    return sorted(found, key=lambda row: (row.sort_key, row.family != Told.OWN, row.reference, row.id))


def observations_shown(rows: Session, asked: sa.Select[Observation], **values: Any) -> list[Observation]:
    """Those that are not held, in the order of their showings: `OBSERVATIONS` are all of the event's, or some of them."""
    return [row for row in rows.scalars(asked, values) if not row.held]


def _nameable(rows: Session, event_id: str, agencies: dict[str, str]) -> frozenset[str]:
    claimed = Counter(
        rows.scalars(sa.select(Place.agency_id).where(Place.event_id == event_id, Place.state == "claimed"))
    )
    return frozenset(agencies[agency] for agency, n in claimed.items() if may_be_named(n, claimed.total()))
