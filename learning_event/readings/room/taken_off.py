"""Whether what somebody has just written to has been taken off the timeline meanwhile: said to its author alone."""

from learning_event import store
from learning_event.models import TimelineEntry
from learning_event.rules.observation import Anchor, AnchorKind


def was_taken_off(event_id: str, anchor: Anchor) -> bool:
    """Only an entry can be; its words from the room then stand at its date."""
    if anchor.kind is not AnchorKind.ENTRY:
        return False
    with store.look(event_id) as rows:
        entry = rows.get(TimelineEntry, anchor.ref)
        return entry is not None and entry.event_id == event_id and entry.withdrawn
