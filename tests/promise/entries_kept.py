"""Timeline entries from records as they are kept, to compare what came back with what was there."""

from sqlalchemy import delete, select

from learning_event import store
from learning_event.models import TimelineEntry

COLUMNS = (
    "date", "certainty", "time", "agency_id", "source", "words", "child_seen", "child_alone", "child_view", "child_words",
    "reference", "episode_id", "sort_key", "kind", "known_when", "usual", "options", "reasons", "lines", "child_how",
)  # fmt: skip
Kept = list[tuple[str | None, ...]]


def kept(event_id: str) -> Kept:
    """Every column but the entry's own id, in an order that does not depend on it. What the family said comes in by no file."""
    with store.look(event_id) as rows:
        of_agencies = TimelineEntry.family == ""
        found = rows.scalars(select(TimelineEntry).where(TimelineEntry.event_id == event_id, of_agencies))
        return sorted((tuple(getattr(row, name) for name in COLUMNS) for row in found), key=str)


def clear(event_id: str) -> None:
    """An event without records."""
    with store.work(event_id) as work:
        work.rows.execute(delete(TimelineEntry).where(TimelineEntry.event_id == event_id))
