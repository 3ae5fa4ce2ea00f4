"""What went well on a timeline, place by place, each with what made it possible right under it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownTimeline
from learning_event.rules.went_well import of_what_went_well

WHOLE = "The whole case"


@dataclass(frozen=True)
class WellThere:
    """One part of the timeline; each of `places` is one day, or what was said of the whole part."""

    title: str
    places: tuple[tuple[ShownObservation, ...], ...]


def what_went_well(timeline: ShownTimeline) -> tuple[WellThere, ...]:
    """Only parts where something went well or was made possible."""
    return tuple(there for there in _all(timeline) if there.places)


def _all(timeline: ShownTimeline) -> Iterator[WellThere]:
    for episode in timeline.episodes:
        title = f"{episode.number}. {episode.title}" if episode.number is not None else episode.title
        yield WellThere(title, _places([*(day.observations for day in episode.days), episode.observations]))
    yield WellThere(WHOLE, _places([timeline.whole]))


def _places(said: Iterable[tuple[ShownObservation, ...]]) -> tuple[tuple[ShownObservation, ...], ...]:
    return tuple(well for one in said if (well := of_what_went_well(one)))
