"""Check-ins, as their support contact sees them: people as numbers by agency, and days; and the same days for a calendar."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class ShownPerson:
    """`said` is an agency and a number. `instead_of` names the contact for whom somebody stands in."""

    place_id: str
    said: str
    instead_of: str
    done: bool


@dataclass(frozen=True)
class ShownCheckIn:
    """`when` are its days in words, `stand` one of rules/check_ins.py; `left` says how many are not ticked yet."""

    occasion: str
    said: str
    when: str
    stand: str
    stand_said: str
    people: tuple[ShownPerson, ...]
    left: int


@dataclass(frozen=True)
class ShownCheckIns:
    """`linked` says that the calendar can be fetched by a secret address just now."""

    check_ins: tuple[ShownCheckIn, ...]
    linked: bool


@dataclass(frozen=True)
class ShownCalendarDay:
    """`key` tells it from every other, in this house and elsewhere, and stays the same when its days change."""

    key: str
    said: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True)
class ShownCalendar:
    """Holds no word of the case: a reference, and days. `key` tells the whole from every other."""

    key: str
    reference: str
    days: tuple[ShownCalendarDay, ...]
