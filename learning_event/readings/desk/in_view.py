"""One part of the timeline as the desk lays it out to draft from, and what is ticked in other parts of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownDay, ShownEntry, ShownEpisode, ShownTimeline
from learning_event.rules.went_well import went_well_first


@dataclass(frozen=True)
class ShownTicked:
    """Something that is ticked: its name for the form, and its words to look at while one writes."""

    name: str
    over: str
    words: str


def in_desk_order(part: ShownEpisode) -> ShownEpisode:
    """What went well first in each place, with what made it possible under it; like ones beside one another."""
    days = tuple(replace(day, observations=_ordered(day.observations)) for day in part.days)
    return replace(part, days=days, observations=_ordered(part.observations))


def ticked_elsewhere(timeline: ShownTimeline, part: ShownEpisode, names: Sequence[str]) -> tuple[ShownTicked, ...]:
    """In the order of the timeline; what is no longer in sight is not ticked any more."""
    here = {one.name for one in _of_part(part)}
    return tuple(one for one in _of_timeline(timeline) if one.name in names and one.name not in here)


def _ordered(said: Sequence[ShownObservation]) -> tuple[ShownObservation, ...]:
    """Each group stands where the first of it stands."""
    first: dict[str, int] = {}
    ordered = went_well_first(said)
    for n, one in enumerate(ordered):
        first.setdefault(one.group or one.id, n)
    return tuple(sorted(ordered, key=lambda one: first[one.group or one.id]))


def _of_timeline(timeline: ShownTimeline) -> Iterator[ShownTicked]:
    for episode in timeline.episodes:
        yield from _of_part(episode)
    yield from map(_observation, timeline.whole)


def _of_part(part: ShownEpisode) -> Iterator[ShownTicked]:
    for day in part.days:
        yield from _of_day(day)
    yield from map(_observation, part.observations)


def _of_day(day: ShownDay) -> Iterator[ShownTicked]:
    said: Iterable[ShownObservation] = day.observations
    if day.entry:
        yield _entry(day.entry)
        said = (*day.entry.corrections, *day.observations)
    yield from map(_observation, said)


def _entry(entry: ShownEntry) -> ShownTicked:
    return ShownTicked(f"entry:{entry.id}", f"{entry.when}, {entry.agency}", entry.words)


def _observation(one: ShownObservation) -> ShownTicked:
    return ShownTicked(f"observation:{one.id}", one.label, one.words)
