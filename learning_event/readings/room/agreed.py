"""What stands above the writing of whoever is in the room: the topics that stay closed today."""

from learning_event import store
from learning_event.anonymity.shown.proceedings import ShownAgreed
from learning_event.people import Practitioner, Reviewer
from learning_event.readings.preparing.proceedings import topics_in


def agreed_with(who: Practitioner | Reviewer) -> ShownAgreed:
    """Read afresh each time; nothing of it is kept."""
    with store.look(who.event_id) as rows:
        return ShownAgreed(topics_in(rows, who.event_id))
