"""How an observation or an entry stands: the parts of which a page at the desk carries the fingerprint (rules/stale.py)."""

from collections.abc import Iterable

from learning_event.models import Observation, Rest, Statement, TimelineEntry

Parts = tuple[object, ...]


def of_observation(row: Observation) -> Parts:
    """Whatever somebody at the desk, or a showing, may change of it; all of it is on the desk's page already."""
    return (row.words, row.kind, row.held, row.episode_id, row.group_id, row.answered, row.answer_reason)


def of_entry(row: TimelineEntry) -> Parts:
    """Its words as recorded and as amended, and whether it still stands on the timeline."""
    return (row.words, row.amended_words, row.status, row.withdrawn)


def of_hindsight(row: TimelineEntry) -> Parts:
    """When it was known, and whether it was usual."""
    return (row.known_when, row.usual)


def of_statement(row: Statement, rests: Iterable[Rest]) -> Parts:
    """Its words and what it rests on, and how far it has come."""
    on = sorted(rest.entry_id or rest.observation_id or "" for rest in rests)
    return (row.words, row.episode_id, row.version, row.state, on)
