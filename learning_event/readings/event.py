"""The learning event as the head of every page shows it."""

from learning_event import store
from learning_event.anonymity.shown.event import ShownEvent
from learning_event.models import LearningEvent
from learning_event.readings.room.kept import kept
from learning_event.rules.refusals import NotKnown


def event_shown(event_id: str) -> ShownEvent:
    """NotKnown when there is no such event."""
    return kept("event", event_id, read=lambda: _shown(event_id))


def _shown(event_id: str) -> ShownEvent:
    with store.look(event_id) as rows:
        row = rows.get(LearningEvent, event_id)
        if row is None:
            raise NotKnown
        return ShownEvent(
            id=row.id,
            child=row.child,
            purpose=row.purpose,
            state=row.state,
            held_on=row.held_on,
            review_type=row.review_type,
            partnership=row.partnership,
            period_start=row.period_start,
            period_end=row.period_end,
            retention_date=row.retention_date,
            lines_of_enquiry=tuple(row.lines_of_enquiry),
            ground_rules=tuple(row.ground_rules),
        )
