"""What the room talks about now: one entry or observation, if it is still in everybody's sight."""

from collections.abc import Iterator

from learning_event import store
from learning_event.anonymity.shown.discussed import ShownDiscussed
from learning_event.anonymity.shown.timeline import ShownDay, ShownEpisode, ShownTimeline
from learning_event.models import LearningEvent, Room
from learning_event.readings.room.timeline import timeline_of
from learning_event.rules.refusals import NotKnown

WHOLE = "About the whole case"


def discussed_of(event_id: str, *, then: str = "") -> ShownDiscussed | None:
    """None while nothing is, once the narrative is sealed, and where it was held or withdrawn, or is later than Then view shows."""
    with store.look(event_id) as rows:
        event, room = rows.get(LearningEvent, event_id), rows.get(Room, event_id)
        if event is None or room is None:
            raise NotKnown
        thing = "" if event.state == "sealed" else room.discussed
    return discussed_on(timeline_of(event_id, then=then), thing) if thing else None


def discussed_on(timeline: ShownTimeline, thing: str) -> ShownDiscussed | None:
    """The same from a timeline that is at hand."""
    return next((one for one in _all(timeline) if one.thing == thing), None)


def _all(timeline: ShownTimeline) -> Iterator[ShownDiscussed]:
    for episode in timeline.episodes:
        for day in episode.days:
            yield from _of_day(day)
        for observation in episode.observations:
            yield ShownDiscussed(f"observation:{observation.id}", _of(episode), observation=observation)
    for observation in timeline.whole:
        yield ShownDiscussed(f"observation:{observation.id}", WHOLE, observation=observation)


def _of_day(day: ShownDay) -> Iterator[ShownDiscussed]:
    about, said = f"About {day.when}", day.observations
    if day.entry:
        yield ShownDiscussed(f"entry:{day.entry.id}", "", entry=day.entry)
        about = f"About the entry of {day.entry.when}, {day.entry.agency}"
        said = (*day.entry.corrections, *day.observations)
    for observation in said:
        yield ShownDiscussed(f"observation:{observation.id}", about, observation=observation)


def _of(episode: ShownEpisode) -> str:
    return f"About key episode {episode.number}, {episode.title}" if episode.number else f"About {episode.title}"
