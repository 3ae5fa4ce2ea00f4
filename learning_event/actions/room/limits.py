"""A part of the day that is closed to typing: refused with a kind sentence, and nothing of it is written or counted."""

from learning_event import store
from learning_event.anonymity.limits import why_it_is_closed
from learning_event.people import Practitioner
from learning_event.rules.activity import Deed
from learning_event.rules.refusals import NotNow


def within_limits(work: store.Work, who: Practitioner, deed: Deed) -> None:
    """NotNow where this part is closed to this seat, or to everybody."""
    if why := why_it_is_closed(work.rows, who, deed):
        raise NotNow(why)
