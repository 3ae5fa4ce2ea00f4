"""A case date in a row of a plain file: day first with slashes or dots, ISO, or EDTF; never US order, never free text."""

import re

from learning_event.rules.case_date import UNDATED, CaseDate, Certainty
from learning_event.rules.case_date_form import read_case_date
from learning_event.rules.refusals import WrongInput

_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]+)")
_MONTHS = 12
_FIGURES_OF_A_YEAR = 4
WITHOUT = ("undated", "unsure")
HOW_TO_WRITE = "Write 21/04/2024, 2024-04-21, 2024-04 or 2024, or undated."


def date_of(date: str, until: str, certainty: str) -> CaseDate:
    """WrongInput has one sentence for `date`, `until` or `certainty`."""
    date, until, certainty = date.strip(), until.strip(), certainty.strip().casefold()
    if date.casefold() == "undated" or (not date and certainty in WITHOUT):
        return _undated(until, certainty)
    if not date:
        raise WrongInput({"date": f"There is no date. {HOW_TO_WRITE}"})
    first = _expression(date, "date")
    if until:
        return _span(first, _expression(until, "until"), certainty)
    try:
        return read_case_date({"when": first, "certainty": certainty})
    except WrongInput as no:
        raise _in_columns(no, date) from no


def _undated(until: str, certainty: str) -> CaseDate:
    if until or certainty not in ("", *WITHOUT):
        raise WrongInput({"date": "It says undated, and yet more about the date. Please give the one or the other."})
    return UNDATED


def _span(first: str, final: str, certainty: str) -> CaseDate:
    if "/" in first + final:
        raise WrongInput(
            {"until": "The date is a span already. Please give the second date in one of the columns only."}
        )
    try:
        return read_case_date({"when": f"{first}/{final}", "certainty": certainty or Certainty.BETWEEN})
    except WrongInput as no:
        raise _in_columns(no, f"{first} to {final}") from no


def _expression(typed: str, column: str) -> str:
    found = _DAY_FIRST.fullmatch(typed)
    if found is None:
        return typed
    day, month, year = int(found[1]), int(found[2]), found[3]
    if len(year) != _FIGURES_OF_A_YEAR:
        raise WrongInput({column: f"“{typed[:40]}” needs its year in four figures, such as 21/04/2024."})
    if month > _MONTHS >= day:
        raise WrongInput(
            {
                column: f"“{typed}” looks as if the month came first. Please put the day first: {month:02}/{day:02}/{year}."
            }
        )
    try:
        return read_case_date({"day": found[1], "month": found[2], "year": year}).expression
    except WrongInput as no:
        raise WrongInput({column: f"“{typed}” is not a day in the calendar."}) from no


def _in_columns(no: WrongInput, typed: str) -> WrongInput:
    if "when" in no.errors:
        return WrongInput({"date": f"“{typed[:40]}” is not a date that can be read. {HOW_TO_WRITE}"})
    return no
