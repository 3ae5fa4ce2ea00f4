"""The invented case's 118 records as eight agencies would send them: one plain file, one workbook, one document."""

import datetime as dt
import re
from typing import Any

import docx
import openpyxl

from learning_event.demo import case_file
from learning_event.rules.csv_cells import csv_file
from learning_event.rules.entry_table import COLUMNS
from tests.uploads import honest

HEADING = [name.replace("_", " ").capitalize() for name in COLUMNS]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def as_csv() -> bytes:
    return csv_file([HEADING, *(row for _, rows in _by_agency() for row in rows)]).encode()


def as_workbook() -> bytes:
    """A sheet for each agency, with a title across the columns above the heading, and notes on a hidden sheet."""
    book = openpyxl.Workbook()
    notes = book.worksheets[0]
    for agency, rows in _by_agency():
        sheet = book.create_sheet(agency[:30])
        sheet.append([f"Chronology: {agency}"])
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(HEADING))
        honest.fill(sheet, [[], HEADING, *(_with_cells_for_days(row) for row in rows)])
    notes.sheet_state = "hidden"
    honest.fill(notes, [honest.HEADING, ("2024", "Nobody", "notes", "Not for sending.")])
    return honest.saved(book)


def as_document() -> bytes:
    """A table for each agency; its heading stands in it again where the page ends."""
    paper = docx.Document()
    for agency, rows in _by_agency():
        paper.add_heading(agency)
        honest.table(paper, [HEADING, *rows[:5], HEADING, *rows[5:]])
    return honest.saved(paper)


def _by_agency() -> list[tuple[str, list[list[str]]]]:
    names = {agency["key"]: agency["name"] for agency in case_file.event()["agencies"]}
    episodes = {episode["key"]: episode["title"] for episode in case_file.event()["key_episodes"]}
    return [
        (name, [_row(said, name, episodes) for said in case_file.entries() if said["agency"] == key])
        for key, name in names.items()
    ]


def _row(said: dict[str, Any], agency: str, episodes: dict[str, str]) -> list[str]:
    cells = {
        **said,
        "date": said["date"] or "undated",
        "agency": agency,
        "text": said["words"],
        "lines": ", ".join(map(str, said["lines"])),
        "episode": episodes.get(said["episode"] or "", "outside"),
    }
    return [cells.get(name, "").replace("not_", "not ") for name in COLUMNS]


def _with_cells_for_days(row: list[str]) -> list[Any]:
    """As a spreadsheet holds them: days and times of day as such, what is no day as text, and nothing for nothing."""
    return [
        dt.date.fromisoformat(cell)
        if DAY.fullmatch(cell)
        else dt.time.fromisoformat(cell)
        if re.fullmatch(r"\d\d:\d\d", cell)
        else cell or None
        for cell in row
    ]
