"""When a support contact speaks with their people afterwards: a day or two after, two weeks on, and in the week before publication."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

SATURDAY = 5
TO_MONDAY, TO_FRIDAY = 1, -1


class Occasion(StrEnum):
    """In their order."""

    SOON = "soon"
    TWO_WEEKS = "two_weeks"
    PUBLICATION = "publication"


SAID = {
    Occasion.SOON: "A day or two after",
    Occasion.TWO_WEEKS: "Two weeks on",
    Occasion.PUBLICATION: "Before publication",
}


class Stand(StrEnum):
    """How one of them stands for one contact today. NO_DAY: the day that it hangs on is not settled."""

    NO_DAY = "no_day"
    TO_COME = "to_come"
    DUE = "due"
    LATE = "late"
    DONE = "done"


@dataclass(frozen=True)
class CheckIn:
    """From the first to the last day on which it is due, both working days as far as weekends go."""

    occasion: Occasion
    first: dt.date
    last: dt.date


def check_ins(held_on: str, published_on: str) -> tuple[CheckIn, ...]:
    """Those whose days are known, from ISO days or empty ones."""
    found = []
    if held_on:
        day = dt.date.fromisoformat(held_on)
        found += [
            CheckIn(Occasion.SOON, _working(day, 1, TO_MONDAY), _working(day, 2, TO_MONDAY)),
            CheckIn(Occasion.TWO_WEEKS, _working(day, 14, TO_MONDAY), _working(day, 16, TO_MONDAY)),
        ]
    if published_on:
        day = dt.date.fromisoformat(published_on)
        found.append(CheckIn(Occasion.PUBLICATION, _working(day, -7, TO_FRIDAY), _working(day, -1, TO_FRIDAY)))
    return tuple(found)


def stand_of(check_in: CheckIn | None, *, today: dt.date, left: int, people: int) -> Stand:
    """`left` of so many `people` are not ticked yet. Whoever has nobody to speak with is never late."""
    if check_in is None:
        return Stand.NO_DAY
    if people and not left:
        return Stand.DONE
    if today < check_in.first:
        return Stand.TO_COME
    return Stand.DUE if today <= check_in.last or not people else Stand.LATE


def _working(day: dt.date, after: int, step: int) -> dt.date:
    """So many days on, and from a weekend on to the next working day that way."""
    found = day + dt.timedelta(days=after)
    while found.weekday() >= SATURDAY:
        found += dt.timedelta(days=step)
    return found
