"""When something was, with as much certainty as there is and no more.

A case date is stored as an EDTF expression (Library of Congress, Extended Date/Time Format, level 1) beside its certainty.
It is never parsed from free text. `edtf` (the library) validates and gives the edges; the words are ours.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import edtf

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
    Certainty.EXACT: "Exact", Certainty.ABOUT: "About", Certainty.BEFORE: "Before", Certainty.AFTER: "After",
    Certainty.BETWEEN: "Between two dates", Certainty.SEASON: "A season", Certainty.UNSURE: "Unsure", Certainty.UNDATED: "No date",
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
    """The first and the last day that an EDTF expression allows; WrongInput when it is not one."""
    start, slash, end = expression.partition("/")
    if not slash:
        return _edge(start, last=False), _edge(start, last=True)
    first = None if start in ("..", "") else _edge(start, last=False)
    final = None if end in ("..", "") else _edge(end, last=True)
    if first and final and final < first:
        raise WrongInput({"until": "The second date comes before the first. Please put the earlier one first."})
    return first, final


def _edge(part: str, *, last: bool) -> dt.date:
    season = _season(part)
    if season:
        return season[1] if last else season[0]
    try:
        parsed = edtf.parse_edtf(part)
        edge = parsed.upper_strict() if last else parsed.lower_strict()
        return dt.date(edge.tm_year, edge.tm_mon, edge.tm_mday)
    except (edtf.EDTFParseException, ValueError, AttributeError, TypeError, OverflowError) as wrong:
        raise WrongInput({"when": "That is not a date we can keep. Please use day, month and year."}) from wrong


SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_MONTHS_OF_SEASON = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}


def _season(part: str) -> tuple[dt.date, dt.date] | None:
    """Meteorological seasons of the northern hemisphere; winter runs into the next year."""
    year, dash, number = part.rstrip("?~%").partition("-")
    if not dash or number not in SEASONS or not (year.isdigit() and len(year) == 4 and int(year) > 0):
        return None
    first, final = _MONTHS_OF_SEASON[number]
    after = dt.date(int(year) + (number == "24"), final + 1, 1)
    return dt.date(int(year), first, 1), after - dt.timedelta(days=1)
