"""When nothing is under way that a copy would give away.

A copy of the database from between two showings, beside one from after them, would tell which few observations came in between:
one more snapshot for whoever wants to know who wrote them. So nothing is copied, given away or sealed anew while people may write,
while words wait to be shown, or while answers wait to be counted.
"""

from learning_event.rules.activity import ALWAYS, MAY, Activity
from learning_event.rules.refusals import NotNow

PEOPLE_WRITE = (
    "People may be writing in the learning event {event} now. Please have its room paused, or wait until it has"
    " ended, and try again."
)
WORDS_WAIT = (
    "In the learning event {event} something has been written that is not shown yet. Please have it shown at the desk, with the room"
    " paused or ended, and try again."
)
ANSWERS_WAIT = (
    "In the learning event {event} answers to statements wait to be counted. Please have the round closed at"
    " the desk, and try again."
)


REFLECTIONS_WAIT = (
    "In the learning event {event} people have said how the day was, and may still do so. Please have that closed on its own page, and"
    " try again."
)


def people_may_write(state: str, activity: Activity) -> bool:
    """In an open event, whenever its room allows more than asking for support."""
    return state == "open" and bool(MAY.get(activity, frozenset()) - ALWAYS)


def must_be_quiet(
    event_id: str,
    state: str,
    activity: Activity,
    *,
    words_wait: bool,
    answers_wait: bool,
    reflections_wait: bool = False,
) -> None:
    """NotNow, with a sentence that says what to do, unless nothing is under way in this learning event."""
    if people_may_write(state, activity):
        raise NotNow(PEOPLE_WRITE.format(event=event_id))
    if words_wait:
        raise NotNow(WORDS_WAIT.format(event=event_id))
    if answers_wait:
        raise NotNow(ANSWERS_WAIT.format(event=event_id))
    if reflections_wait:
        raise NotNow(REFLECTIONS_WAIT.format(event=event_id))
