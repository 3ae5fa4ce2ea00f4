"""How an observation or an entry stands: the parts of which a page at the desk carries the fingerprint (rules/stale.py)."""

from learning_event.models import Observation, TimelineEntry

Parts = tuple[object, ...]


def of_observation(row: Observation) -> Parts:
    """Whatever somebody at the desk, or a showing, may change of it; all of it is on the desk's page already."""
    return (row.words, row.kind, row.held, row.episode_id, row.group_id, row.answered, row.answer_reason)


def of_entry(row: TimelineEntry) -> Parts:
    """Its words as recorded and as amended, and whether it still stands on the timeline."""
    return (row.words, row.amended_words, row.status, row.withdrawn)
