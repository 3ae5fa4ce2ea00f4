"""Until when a learning event is kept, and when it is time to remind. Nothing is ever erased by a day of the calendar."""

import datetime as dt
from enum import StrEnum

from learning_event.rules.plain_day import day_said

REMINDS_FOR_DAYS = 30

NOT_AFTER_THE_EVENT = "This is not after the day of the learning event. Please choose a later day."
IN_THE_PAST = "This day is over already. Please choose today or a later day."
NO_DAY = "Please give the day until which it is kept, such as 12 3 2027."


class Standing(StrEnum):
    """How near the retention date is."""

    UNSAID = "unsaid"
    FAR = "far"
    NEAR = "near"
    PASSED = "passed"


def standing(retention_date: str, today: dt.date) -> Standing:
    """The date itself is a day on which the event is still kept."""
    if not retention_date:
        return Standing.UNSAID
    left = days_left(retention_date, today)
    if left < 0:
        return Standing.PASSED
    return Standing.NEAR if left <= REMINDS_FOR_DAYS else Standing.FAR


def days_left(retention_date: str, today: dt.date) -> int:
    """Below nought once the date has passed."""
    return (dt.date.fromisoformat(retention_date) - today).days


def reminder(retention_date: str, today: dt.date, *, hold: bool) -> tuple[str, ...]:
    """What the lead reviewer reads from thirty days before the date: how it stands, and what to do. Empty before that."""
    now = standing(retention_date, today)
    if now not in (Standing.NEAR, Standing.PASSED):
        return ()
    day = day_said(retention_date)
    if now is Standing.PASSED:
        stands = f"This learning event was to be kept until {day}, and that day has passed."
    else:
        stands = f"This learning event is kept until {day}: {_from_today(days_left(retention_date, today))}."
    if hold:
        return stands, "A legal hold stands, so it is kept until the hold is lifted."
    if now is Standing.PASSED:
        return stands, "Nothing is erased by itself. Please erase it, or keep it longer and say why."
    return stands, "Please settle whether it is erased after that day or kept longer. Nothing is erased by itself."


def wrong_with_date(new: str, *, held_on: str, today: dt.date) -> str:
    """The sentence for a retention date that cannot be; empty when it can."""
    if not new:
        return NO_DAY
    if held_on and new <= held_on:
        return NOT_AFTER_THE_EVENT
    return IN_THE_PAST if new < today.isoformat() else ""


def _from_today(days: int) -> str:
    if days == 0:
        return "today is the last day"
    return "one day from today" if days == 1 else f"{days} days from today"
