"""When something was, with as much certainty as there is and no more.

A case date is stored as an EDTF expression (Library of Congress, Extended Date/Time Format, level 1) beside its certainty.
It is never parsed from free text. The library `edtf` is the witness in the tests,
for our grammar and our edges alike; here it would take some 15 ms a date, half a minute for a file of two thousand rows.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from learning_event.rules.refusals import WrongInput

LATEST = "9999"


class Certainty(StrEnum):
    """How sure the date is."""

    EXACT = "exact"
    ABOUT = "about"
    BEFORE = "before"
    AFTER = "after"
    BETWEEN = "between"
    SEASON = "season"
    UNSURE = "unsure"
    UNDATED = "undated"


CERTAINTY_WORDS = {
    Certainty.EXACT: "Exact",
    Certainty.ABOUT: "About",
    Certainty.BEFORE: "Before",
    Certainty.AFTER: "After",
    Certainty.BETWEEN: "Between two dates",
    Certainty.SEASON: "A season",
    Certainty.UNSURE: "Unsure",
    Certainty.UNDATED: "No date",
}


@dataclass(frozen=True)
class CaseDate:
    """`expression` is EDTF and empty when undated; `earliest` and `latest` are its edges, None where open."""

    expression: str
    certainty: Certainty

    def __post_init__(self) -> None:
        if self.certainty is not Certainty.UNDATED:
            edges_of(self.expression)

    @property
    def earliest(self) -> dt.date | None:
        return edges_of(self.expression)[0] if self.expression else None

    @property
    def latest(self) -> dt.date | None:
        return edges_of(self.expression)[1] if self.expression else None

    @property
    def firmest(self) -> dt.date | None:
        """The day it is sorted by: *before* by its end, all else by its start."""
        if self.certainty is Certainty.BEFORE:
            return self.latest or self.earliest
        return self.earliest or self.latest

    @property
    def sort_key(self) -> str:
        """Sorts as text, undated last."""
        return self.firmest.isoformat() if self.firmest else LATEST


UNDATED = CaseDate("", Certainty.UNDATED)


@lru_cache(maxsize=4096)
def edges_of(expression: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that an EDTF expression allows; WrongInput when it is not one that we keep."""
    start, slash, end = expression.partition("/")
    if not slash:
        return _edge(start, last=False), _edge(start, last=True)
    if start in OPEN and end in OPEN:
        raise WrongInput({"when": NOT_A_DATE})
    first = None if start in OPEN else _edge(start, last=False)
    final = None if end in OPEN else _edge(end, last=True)
    if first and final and final < first:
        raise WrongInput({"until": "The second date comes before the first. Please put the earlier one first."})
    return first, final


OPEN = ("..", "")
FIRST_YEAR, LAST_YEAR = 1900, 2100
NOT_A_DATE = "That is not a date we can keep. Please use day, month and year."

# Level 1 knows more (unspecified figures, other seasons, years of five figures), but nobody could say it in words here.
_PART = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>[0-9]{2}))?)?[?~%]?")


def _edge(part: str, *, last: bool) -> dt.date:
    found = _PART.fullmatch(part)
    if found is None or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        raise WrongInput({"when": NOT_A_DATE})
    year, month, day = int(found["year"]), found["month"], found["day"]
    if month in SEASONS and not day:
        return _season(year, month, last=last)
    month_number = int(month or (12 if last else 1))
    try:
        return dt.date(year, month_number, int(day or (calendar.monthrange(year, month_number)[1] if last else 1)))
    except ValueError as wrong:
        raise WrongInput({"when": NOT_A_DATE}) from wrong


SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_MONTHS_OF_SEASON = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}


def _season(year: int, number: str, *, last: bool) -> dt.date:
    """Meteorological seasons of the northern hemisphere; winter runs into the next year."""
    first, final = _MONTHS_OF_SEASON[number]
    if not last:
        return dt.date(year, first, 1)
    return dt.date(year + (number == "24"), final + 1, 1) - dt.timedelta(days=1)
