"""A case date as it is entered: three boxes and a choice, or one EDTF expression; never free text, never US order."""

import calendar
from collections.abc import Mapping
from enum import StrEnum

from learning_event.rules.case_date import (
    FIRST_YEAR,
    LAST_YEAR,
    OPEN,
    SEASONS,
    UNDATED,
    CaseDate,
    Certainty,
    edges_of,
)
from learning_event.rules.refusals import WrongInput


class Season(StrEnum):
    """The four choices of the season box, by their EDTF numbers."""

    SPRING = "21"
    SUMMER = "22"
    AUTUMN = "23"
    WINTER = "24"


NOT_BOTH = "The date and how sure it is do not fit together. Please look at both again."
DAY = len("2024-03-04")


def read_case_date(sent: Mapping[str, str]) -> CaseDate:
    """Reads `when` (EDTF) or `day month year certainty until_day until_month until_year season`; WrongInput says what to do."""
    certainty = _certainty(sent.get("certainty", ""))
    expression = sent.get("when", "").strip()
    if expression:
        return _from_expression(expression, certainty)
    if certainty is Certainty.UNDATED or not any(sent.get(box, "").strip() for box in ("day", "month", "year")):
        return _without_date(certainty)
    wrong: dict[str, str] = {}
    expression = _from_boxes(sent, certainty or Certainty.EXACT, wrong)
    if wrong:
        raise WrongInput(wrong)
    return CaseDate(expression, certainty or Certainty.EXACT)


def _from_boxes(sent: Mapping[str, str], certainty: Certainty, wrong: dict[str, str]) -> str:
    if certainty is Certainty.SEASON:
        return f"{_year(sent, 'year', wrong):04}-{_season(sent, wrong)}"
    first = _boxes(sent, "", wrong)
    if certainty is Certainty.BETWEEN:
        return f"{first}/{_boxes(sent, 'until_', wrong)}"
    return _marked(first, certainty)


def _without_date(certainty: Certainty | None) -> CaseDate:
    if certainty in (None, Certainty.UNDATED, Certainty.UNSURE, Certainty.EXACT):
        return UNDATED
    raise WrongInput({"year": "Please give at least the year, or choose “No date”."})


def _certainty(word: str) -> Certainty | None:
    if not word.strip():
        return None
    try:
        return Certainty(word.strip())
    except ValueError as wrong:
        raise WrongInput({"certainty": "Please choose how sure the date is from the list."}) from wrong


def _from_expression(expression: str, certainty: Certainty | None) -> CaseDate:
    """A plain date takes the marks of its certainty; one that says itself how sure it is must agree with it."""
    own = _certainty_of(expression)
    if certainty in (None, own):
        return CaseDate(expression, own)
    assert certainty is not None
    if _is_plain(expression) and certainty in MARKS:
        return CaseDate(_marked(expression, certainty), certainty)
    span = own is Certainty.BETWEEN and certainty in (Certainty.ABOUT, Certainty.UNSURE, Certainty.SEASON)
    month_or_year = own is Certainty.EXACT and certainty is Certainty.BETWEEN and len(expression) < DAY
    if span or month_or_year:
        return CaseDate(expression, certainty)
    raise WrongInput({"certainty": NOT_BOTH})


def _certainty_of(expression: str) -> Certainty:
    """What an EDTF expression says of itself."""
    edges_of(expression)
    start, slash, end = expression.partition("/")
    if slash and (start in OPEN or end in OPEN):
        return Certainty.BEFORE if start in OPEN else Certainty.AFTER
    if "?" in expression or "%" in expression:
        return Certainty.UNSURE
    if "~" in expression:
        return Certainty.ABOUT
    if slash:
        return Certainty.BETWEEN
    return Certainty.SEASON if expression[5:] in SEASONS else Certainty.EXACT


def _is_plain(expression: str) -> bool:
    return not any(sign in expression for sign in "/?~%")


MARKS = {Certainty.ABOUT: "{}~", Certainty.UNSURE: "{}?", Certainty.BEFORE: "../{}", Certainty.AFTER: "{}/.."}


def _marked(first: str, certainty: Certainty) -> str:
    return MARKS.get(certainty, "{}").format(first)


def _boxes(sent: Mapping[str, str], before: str, wrong: dict[str, str]) -> str:
    year = _year(sent, f"{before}year", wrong)
    month, day = sent.get(f"{before}month", "").strip(), sent.get(f"{before}day", "").strip()
    if not month:
        if day:
            wrong[f"{before}month"] = "Please give the month as well, or leave the day empty."
        return f"{year:04}"
    number = _number(month, 1, 12)
    if not number:
        wrong[f"{before}month"] = "The month must be a number from 1 to 12"
    if not day:
        return f"{year:04}-{number:02}"
    last = calendar.monthrange(year or 2000, number or 1)[1]
    if not _number(day, 1, last):
        wrong[f"{before}day"] = f"That month has {last} days. Please look at the day again"
    return f"{year:04}-{number:02}-{_number(day, 1, last):02}"


def _year(sent: Mapping[str, str], box: str, wrong: dict[str, str]) -> int:
    number = _number(sent.get(box, "").strip(), FIRST_YEAR, LAST_YEAR)
    if not number:
        wrong[box] = f"The year must be four figures, from {FIRST_YEAR} to {LAST_YEAR}, such as 2024"
    return number


def _season(sent: Mapping[str, str], wrong: dict[str, str]) -> str:
    try:
        return Season(sent.get("season", "").strip()).value
    except ValueError:
        wrong["season"] = "Please choose spring, summer, autumn or winter."
        return ""


def _number(typed: str, least: int, most: int) -> int:
    """Nought when it is not a number within these bounds; only the figures 0 to 9 count."""
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 4 and least <= int(typed) <= most):
        return 0
    return int(typed)


def boxes_of(when: CaseDate) -> dict[str, str]:
    """The boxes and the choice that make this date again; where they cannot, `when` carries the expression itself."""
    start, slash, end = when.expression.partition("/")
    if slash and start in OPEN:
        start, end = end, ""
    boxes = {"certainty": when.certainty.value, **_into_boxes(start, "")}
    if when.certainty is Certainty.SEASON:
        boxes |= {"season": boxes.pop("month", "")}
    elif end not in OPEN:
        boxes |= _into_boxes(end, "until_")
    if read_or_none(boxes) == when:
        return boxes
    return {"certainty": when.certainty.value, "when": when.expression}


def read_or_none(sent: Mapping[str, str]) -> CaseDate | None:
    """The date, or None where it would be refused."""
    try:
        return read_case_date(sent)
    except WrongInput:
        return None


def _into_boxes(part: str, before: str) -> dict[str, str]:
    names = (f"{before}year", f"{before}month", f"{before}day")
    return dict(zip(names, part.rstrip("?~%").split("-"), strict=False)) if part else {}
