"""How a case date is said: "about 30 June", "6 to 27 May", "autumn, no dates given"; words before figures for fuzziness."""

from dataclasses import dataclass

from learning_event.rules.case_date import SEASONS, CaseDate, Certainty

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

HOW = {Certainty.ABOUT: "about", Certainty.BEFORE: "before", Certainty.AFTER: "after", Certainty.UNSURE: "perhaps"}


@dataclass(frozen=True)
class SaidDate:
    """`how` stands before the date (about, before, …), `date` is the date in words, `note` stands after it."""

    how: str
    date: str
    note: str = ""

    def __str__(self) -> str:
        words = f"{self.how} {self.date}".strip()
        return f"{words}, {self.note}" if self.note else words


def said(when: CaseDate, *, usual_year: int | None = None) -> SaidDate:
    """The date in British words; the year is left out where it is the case's usual year."""
    if when.certainty is Certainty.UNDATED or not when.expression:
        return SaidDate("", "no date given")
    start, slash, end = when.expression.partition("/")
    note = "no dates given" if when.certainty is Certainty.SEASON else ""
    how = HOW.get(when.certainty, "")
    if slash and (start in ("..", "") or end in ("..", "")):
        return SaidDate(how, _one(end if start in ("..", "") else start, usual_year), note)
    return SaidDate(how, _span(start, end, usual_year) if slash else _one(start, usual_year), note)


def _span(start: str, end: str, usual_year: int | None) -> str:
    first, final = _parts(start), _parts(end)
    if len(first) == len(final) == 3 and first[:2] == final[:2] and first[2] != final[2]:
        return f"{int(first[2])} to {_one(end, usual_year)}"
    if first == final:
        return _one(end, usual_year)
    shared = int(final[0]) if first[0] == final[0] else usual_year
    return f"{_one(start, shared)} to {_one(end, usual_year)}"


def _one(part: str, usual_year: int | None) -> str:
    year, *rest = _parts(part)
    tail = "" if usual_year is not None and int(year) == usual_year else f" {int(year)}"
    if not rest:
        return str(int(year))
    if rest[0] in SEASONS:
        return SEASONS[rest[0]] + tail
    month = MONTHS[int(rest[0]) - 1] + tail
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def _parts(part: str) -> list[str]:
    return part.rstrip("?~%").split("-")


def said_days(start: str, end: str, certainty: Certainty, *, usual_year: int | None = None) -> str:
    """Two ISO days in words, as for a key episode: "4 March to 2 April", with *about* before it where it is not exact."""
    words = _span(start, end, usual_year)
    return f"about {words}" if certainty is not Certainty.EXACT else words
