"""Then view: what was in sight on a day of the case, with nothing that came after it.

What has a date is in sight from the day by which it is sorted (its firmest edge): an exact or *about* date from that day; *between*, a
month or a season from its first day, since that is when it began to be; *after* from the day it follows; *before* only from its last
day, until when it may not have been. What has no date is out of sight, since nobody can say that it was known then. So the timeline
is cut at one place, and all that stands above the cut is what stands above it always.

What was known only later is out of sight whatever its date. What looks back on a whole key episode is in sight once that has ended;
what looks back on the whole case never is.
"""

import datetime as dt
import re

from learning_event.rules.case_date import FIRST_YEAR, LAST_YEAR, CaseDate, Certainty
from learning_event.rules.case_date_words import said_days
from learning_event.rules.hindsight import KnownWhen
from learning_event.rules.refusals import WrongInput

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NOT_A_DAY = "Please give a day of the case, such as 2024-05-14."


def in_sight(when: CaseDate, then: str, *, known_when: str = "") -> bool:
    """`then` is an ISO day, and empty while everything is in sight."""
    if not then:
        return True
    return known_when != KnownWhen.LATER and when.firmest is not None and when.firmest.isoformat() <= then


def begun(start: str, then: str) -> bool:
    """Whether a key episode has begun; both are ISO days."""
    return not then or start <= then


def over(end: str, then: str) -> bool:
    """Whether it has ended, so that its end and what looks back on the whole of it are in sight."""
    return not then or end <= then


def nearer(led: str, own: str) -> str:
    """Of the day that the room is led to and one's own, the earlier one; empty where there is neither."""
    return min((day for day in (led, own) if day), default="")


def read_then(typed: str) -> str:
    """An ISO day; empty for everything. WrongInput where it is no day."""
    text = typed.strip()
    if not text:
        return ""
    try:
        day = dt.date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise WrongInput({"then": NOT_A_DAY})
    return day.isoformat()


def said_day(day: str) -> str:
    """14 May 2024."""
    return said_days(day, day, Certainty.EXACT)


def entry_before(days: list[str], then: str) -> str:
    """The day of the last entry that is earlier than `then`; with everything in sight, than the last. The first where there is none."""
    earlier = [day for day in days if not then or day < then]
    if not then:
        earlier = earlier[:-1]
    return earlier[-1] if earlier else (days[0] if days else then)


def entry_after(days: list[str], then: str) -> str:
    """The day of the next entry; empty, which is everything, where none comes after it."""
    return next((day for day in days if then and day > then), "")
