"""The key episodes as the lead reviewer prepares them, with how many entries stand in each."""

from collections import Counter

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.shown.records import ShownEpisodePlan, ShownTyped
from learning_event.models import KeyEpisode, TimelineEntry
from learning_event.rules.case_date import Certainty
from learning_event.rules.case_date_words import said_days
from learning_event.rules.refusals import NotKnown


def key_episodes_of(event_id: str) -> tuple[ShownEpisodePlan, ...]:
    """In their order."""
    with store.look(event_id) as rows:
        entries = Counter(rows.scalars(sa.select(TimelineEntry.episode_id).where(TimelineEntry.event_id == event_id)))
        found = rows.scalars(sa.select(KeyEpisode).where(KeyEpisode.event_id == event_id).order_by(KeyEpisode.position))
        return tuple(
            ShownEpisodePlan(
                row.id,
                number,
                row.title,
                row.short_title or row.title,
                said_days(row.start, row.end, Certainty(row.certainty)),
                row.asks,
                entries[row.id],
            )
            for number, row in enumerate(found, 1)
        )


def episode_typed(event_id: str, episode_id: str) -> ShownTyped:
    """A key episode as its form holds it; NotKnown when it is not one of this event's."""
    with store.look(event_id) as rows:
        row = rows.get(KeyEpisode, episode_id)
        if row is None or row.event_id != event_id:
            raise NotKnown
        return ShownTyped(
            row.id,
            row.title,
            {
                "title": row.title,
                "short_title": row.short_title,
                "asks": row.asks,
                "certainty": row.certainty,
                **_boxes(row.start, ""),
                **_boxes(row.end, "until_"),
            },
        )


def _boxes(day: str, before: str) -> dict[str, str]:
    return dict(zip((f"{before}year", f"{before}month", f"{before}day"), day.split("-"), strict=True))
