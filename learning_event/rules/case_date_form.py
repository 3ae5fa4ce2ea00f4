"""A case date as it is entered: three boxes and a choice, or one EDTF expression; never free text, never US order."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from learning_event.rules.case_date import UNDATED, CaseDate, Certainty, edges_of
from learning_event.rules.refusals import WrongInput


class Season(StrEnum):
    """The four choices of the season box, by their EDTF numbers."""

    SPRING = "21"
    SUMMER = "22"
    AUTUMN = "23"
    WINTER = "24"


def read_case_date(sent: Mapping[str, str]) -> CaseDate:
    """Reads `when` (EDTF) or `day month year certainty until_day until_month until_year season`; WrongInput says what to do."""
    certainty = _certainty(sent.get("certainty", ""))
    expression = sent.get("when", "").strip()
    if expression:
        return CaseDate(expression, certainty or _certainty_of(expression))
    if certainty is Certainty.UNDATED or not any(sent.get(box, "").strip() for box in ("day", "month", "year")):
        return _without_date(certainty)
    if certainty is Certainty.SEASON:
        return CaseDate(f"{_year(sent, 'year')}-{_season(sent)}", Certainty.SEASON)
    first = _boxes(sent, "")
    if certainty is Certainty.BETWEEN:
        return CaseDate(f"{first}/{_boxes(sent, 'until_')}", Certainty.BETWEEN)
    return CaseDate(_marked(first, certainty or Certainty.EXACT), certainty or Certainty.EXACT)


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


def _certainty_of(expression: str) -> Certainty:
    """What an EDTF expression says of itself."""
    edges_of(expression)
    start, slash, end = expression.partition("/")
    if slash:
        return Certainty.BEFORE if start in ("..", "") else Certainty.AFTER if end in ("..", "") else Certainty.BETWEEN
    if expression.endswith(("?", "%")):
        return Certainty.UNSURE
    if expression.endswith("~"):
        return Certainty.ABOUT
    return Certainty.SEASON if expression[5:] in tuple(Season) else Certainty.EXACT


def _marked(first: str, certainty: Certainty) -> str:
    return {Certainty.ABOUT: f"{first}~", Certainty.UNSURE: f"{first}?", Certainty.BEFORE: f"../{first}",
            Certainty.AFTER: f"{first}/.."}.get(certainty, first)


def _boxes(sent: Mapping[str, str], before: str) -> str:
    year = _year(sent, f"{before}year")
    month, day = sent.get(f"{before}month", "").strip(), sent.get(f"{before}day", "").strip()
    if not month:
        if day:
            raise WrongInput({f"{before}month": "Please give the month as well, or leave the day empty."})
        return f"{year}"
    number = _number(month, f"{before}month", "The month must be a number from 1 to 12", 1, 12)
    if not day:
        return f"{year}-{number:02}"
    return f"{year}-{number:02}-{_day(day, f'{before}day', int(year), number):02}"


def _day(typed: str, box: str, year: int, month: int) -> int:
    last = ((dt.date(year, month, 28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)).day
    return _number(typed, box, f"That month has {last} days. Please look at the day again", 1, last)


def _year(sent: Mapping[str, str], box: str) -> str:
    number = _number(sent.get(box, "").strip(), box, "The year must be four figures, such as 2024", 1900, 2100)
    return f"{number:04}"


def _season(sent: Mapping[str, str]) -> str:
    try:
        return Season(sent.get("season", "").strip()).value
    except ValueError as wrong:
        raise WrongInput({"season": "Please choose spring, summer, autumn or winter."}) from wrong


def _number(typed: str, box: str, sentence: str, least: int, most: int) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 4 and least <= int(typed) <= most):
        raise WrongInput({box: sentence})
    return int(typed)
