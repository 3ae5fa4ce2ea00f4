"""A workbook: what its cells show is read, and nothing is surer than it was shown."""

import datetime as dt
from typing import Any

import openpyxl
import pytest

from tests.doors.test_importing_entries import brought_in, upload
from tests.given import Given
from tests.people import Person
from tests.uploads import honest
from tests.uploads.packages import xlsx_of

NOON = dt.datetime(2024, 3, 12, 14, 30)
HOW_TO_WRITE = "is not a date that can be read. Write 21/04/2024, 2024-04-21, 2024-04 or 2024, or undated."


def of_one(when: Any, *, shows: str = "dd/mm/yyyy", time: Any = None) -> bytes:
    heading, row = ("date", "time", "agency", "source", "text"), (when, time, "Housing", "log", "Then.")
    return honest.workbook(heading, row, shows=shows)


@pytest.mark.parametrize(
    ("when", "shows", "expression"),
    [
        (dt.date(2024, 3, 12), "dd/mm/yyyy", "2024-03-12"),
        (dt.date(2024, 3, 12), "[$-809]dddd d mmmm yyyy;@", "2024-03-12"),
        (dt.date(2024, 3, 12), "mm-dd-yy", "2024-03-12"),
        (dt.date(2024, 6, 1), "mmm yyyy", "2024-06"),
        (dt.date(2024, 1, 1), "yyyy", "2024"),
        (2024, "General", "2024"),
        ("21.04.2024", "General", "2024-04-21"),
    ],
)
def test_a_date_cell_is_as_sure_as_it_is_shown(
    ruth: Person, given: Given, when: Any, shows: str, expression: str
) -> None:
    assert upload(ruth, given, of_one(when, shows=shows)).status_code == 303

    assert [row.date for row in brought_in(given)] == [expression]


@pytest.mark.parametrize(
    ("when", "shows", "says"),
    [
        (dt.date(2025, 3, 12), "d mmm", f"“12 March” {HOW_TO_WRITE}"),
        (45541, "General", f"“45541” {HOW_TO_WRITE}"),
        (None, "General", "There is no date."),
        ("w/c 13 May", "General", f"“w/c 13 May” {HOW_TO_WRITE}"),
    ],
)
def test_what_is_no_date_is_told_and_not_guessed(ruth: Person, given: Given, when: Any, shows: str, says: str) -> None:
    answer = upload(ruth, given, of_one(when, shows=shows))

    assert answer.status_code == 400
    assert says in answer.get_data(as_text=True)
    assert brought_in(given) == []


def test_a_day_and_its_time_in_one_cell_go_to_their_columns(ruth: Person, given: Given) -> None:
    assert upload(ruth, given, of_one(NOON, shows="dd/mm/yyyy hh:mm")).status_code == 303

    assert [(row.date, row.time) for row in brought_in(given)] == [("2024-03-12", "14:30")]


def test_a_time_of_day_is_read_from_a_cell_of_its_own(ruth: Person, given: Given) -> None:
    assert upload(ruth, given, of_one(dt.date(2024, 3, 12), time=dt.time(8, 5))).status_code == 303

    assert [(row.date, row.time) for row in brought_in(given)] == [("2024-03-12", "08:05")]


def test_two_times_for_one_row_are_not_chosen_between(ruth: Person, given: Given) -> None:
    answer = upload(ruth, given, of_one(NOON, shows="dd/mm/yyyy hh:mm", time=dt.time(9)))

    assert "“2024-03-12T14:30” is not a date that can be read." in answer.get_data(as_text=True)


def test_rows_above_the_heading_and_empty_rows_are_passed_over(ruth: Person, given: Given) -> None:
    file = honest.workbook(["Chronology", None, "Printed 10/01/25"], [], honest.HEADING, [], honest.ROW, [])

    assert upload(ruth, given, file).status_code == 303
    assert [row.words for row in brought_in(given)] == ["Robin drew two houses."]


def test_each_sheet_with_our_heading_comes_in_and_a_hidden_one_does_not(ruth: Person, given: Given) -> None:
    book = openpyxl.Workbook()
    for title, words in (("One", "First."), ("Two", "Second."), ("Hidden", "Third.")):
        honest.fill(book.create_sheet(title), [honest.HEADING, ("2024", "Housing", "log", words)])
    honest.fill(book.create_sheet("Abbreviations"), [("DSL", "designated safeguarding lead")])
    book["Hidden"].sheet_state = "veryHidden"

    assert upload(ruth, given, honest.saved(book)).status_code == 303
    assert sorted(row.words for row in brought_in(given)) == ["First.", "Second."]


def test_a_table_on_a_hidden_sheet_alone_is_told(ruth: Person, given: Given) -> None:
    book = openpyxl.Workbook()
    honest.fill(book.create_sheet("Hidden"), [honest.HEADING, honest.ROW])
    book["Hidden"].sheet_state = "hidden"

    answer = upload(ruth, given, honest.saved(book))

    assert answer.status_code == 400
    assert "The table stands on a hidden sheet." in answer.get_data(as_text=True)


def test_cells_merged_downwards_are_not_filled_in(ruth: Person, given: Given) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    honest.fill(sheet, [honest.HEADING, honest.ROW, (None, "Housing", "log", "Later.")])
    sheet.merge_cells("A2:A3")

    answer = upload(ruth, given, honest.saved(book))

    assert "Row 3: date: There is no date." in answer.get_data(as_text=True)


def test_a_formula_is_what_it_was_worth_when_it_was_saved(ruth: Person, given: Given) -> None:
    cells = "".join(f'<c t="str"><f>B1</f><v>{value}</v></c>' for value in ("2024-05", "Housing", "log", "=Then."))

    assert upload(ruth, given, xlsx_of(f"<row>{cells}</row>")).status_code == 303
    assert [row.words for row in brought_in(given)] == ["=Then."]


def test_a_workbook_with_other_columns_says_what_is_missing_and_stands_in_the_text_field(
    ruth: Person, given: Given
) -> None:
    theirs = ["Date", "Time", "Event", "Source", "Worker"]
    page = upload(ruth, given, honest.workbook(["Title"], theirs, ["5.3.24", None, "Came.", "Log", "LD"])).get_data(
        as_text=True
    )

    assert "The heading has no columns agency and text. It has “Event” and “Worker”, which are not known here." in page
    assert "Date,Time,Event,Source,Worker\r\n5.3.24,,Came.,Log,LD" in page
