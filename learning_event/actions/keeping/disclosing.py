"""Before what is held about a learning event is given away: whether this is a moment for it, and an entry in the record of staff."""

from learning_event import store
from learning_event.actions.keeping.quiet import nothing_is_under_way
from learning_event.actions.staff.audit import note
from learning_event.models import LearningEvent
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import NotKnown


def begin_disclosure(event_id: str, *, account_id: str = "") -> None:
    """NotNow while people may write or something waits: a pack from between two showings would tell more than either."""
    with store.work(event_id) as work:
        if work.rows.get(LearningEvent, event_id) is None:
            raise NotKnown
        nothing_is_under_way(work.rows, event_id)
        note(work, deed=Deed.DISCLOSURE_MADE, account_id=account_id, event_id=event_id)
