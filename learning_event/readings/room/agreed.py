"""What stands above the writing of whoever is in the room: the topics that stay closed today, and what is this seat's own."""

from learning_event import store
from learning_event.anonymity.limits import agreed_limits, why_it_is_closed
from learning_event.anonymity.shown.proceedings import ShownAgreed
from learning_event.people import Practitioner, Reviewer
from learning_event.readings.preparing.proceedings import topics_in
from learning_event.rules.activity import Deed


def agreed_with(who: Practitioner | Reviewer, deed: Deed = Deed.ADD_OBSERVATION) -> ShownAgreed:
    """Read afresh each time; nothing of it is kept."""
    with store.look(who.event_id) as rows:
        topics = topics_in(rows, who.event_id)
        if not isinstance(who, Practitioner):
            return ShownAgreed(topics)
        return ShownAgreed(topics, agreed_limits(rows, who), why_it_is_closed(rows, who, deed))
