"""Erasing a learning event: when it may be done, in which steps, and how far one has come.

The keys go first, since nothing that was sealed can be read by anybody once they are gone. Every step may be done twice, so that
whatever interrupts an erasure, the next start goes on from the last step that was written down.
"""

import datetime as dt
from enum import StrEnum

from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotNow
from learning_event.rules.retention import Standing, standing

PREPARING, SEALED = "preparing", "sealed"

UNDER_HOLD = (
    "A legal hold stands on this learning event, so nothing of it is erased. It has to be lifted first, with a reason."
)
STILL_OPEN = (
    "The narrative is not sealed yet, so nothing is erased. Please seal it first. Where a review is given up, one statement"
    " that says so is enough."
)
NO_DATE = "It is not said until when this learning event is kept. Please set that date first, with a reason."


class Step(StrEnum):
    """What has been done, in this order."""

    CONFIRMED = "confirmed"
    KEYS = "keys"
    ROWS = "rows"
    LAID_AFRESH = "laid afresh"
    LOG = "log"
    FILES = "files"
    DONE = "done"


def steps_after(done: Step) -> tuple[Step, ...]:
    """What is still to do; nothing after the last."""
    steps = tuple(Step)
    return steps[steps.index(done) + 1 :]


def may_be_erased(*, state: str, hold: bool, retention_date: str, today: dt.date) -> None:
    """NotNow with the reason. What was only prepared has nobody's words from a room in it, and may go before its date."""
    if hold:
        raise NotNow(UNDER_HOLD)
    if state == PREPARING:
        return
    if state != SEALED:
        raise NotNow(STILL_OPEN)
    if not retention_date:
        raise NotNow(NO_DATE)
    if standing(retention_date, today) is not Standing.PASSED:
        raise NotNow(
            f"This learning event is kept until {day_said(retention_date)}, that day included. It can be erased from the day"
            " after."
        )


def reference_said(event_id: str) -> str:
    """The reference of a learning event in groups of four, as a person reads it aloud and types it."""
    return " ".join(event_id[at : at + 4] for at in range(0, len(event_id), 4))


def is_reference(typed: str, event_id: str) -> bool:
    """However it was spaced and in whichever letters."""
    return "".join(typed.split()).casefold() == event_id
