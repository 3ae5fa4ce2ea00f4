"""Walks a timeline: every record and every observation in it, each once, under the name that links lead to."""

from collections.abc import Iterator

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownDay, ShownEntry, ShownEpisode, ShownTimeline


def record_name(entry: ShownEntry) -> str:
    return f"entry:{entry.id}"


def observation_name(observation: ShownObservation) -> str:
    return f"observation:{observation.id}"


def names_in(timeline: ShownTimeline) -> set[str]:
    """Every place that a link may lead to."""
    names = {observation_name(one) for one in timeline.whole}
    for episode in timeline.episodes:
        names |= {record_name(entry) for entry in records_of(episode)}
        names |= {observation_name(one) for day in episode.days for one in said_about(day)}
        names |= {observation_name(one) for one in episode.observations}
    return names


def records_of(episode: ShownEpisode) -> Iterator[ShownEntry]:
    return (day.entry for day in episode.days if day.entry)


def said_about(day: ShownDay) -> list[ShownObservation]:
    """Corrections first, then what else the room said about the day."""
    corrections = day.entry.corrections if day.entry else ()
    seen = {one.id for one in corrections}
    return [*corrections, *(one for one in day.observations if one.id not in seen)]
