"""Workbooks and documents as an office makes them, written by the libraries that are not used to read them, or not so."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

HEADING = ("Date", "Agency", "Source", "Text")
ROW = ("2024-04-21", "Housing", "log", "Robin drew two houses.")


def saved(file: Any) -> bytes:
    """The bytes of a workbook or a document."""
    held = BytesIO()
    file.save(held)
    return held.getvalue()


def workbook(*rows: Sequence[Any], shows: str = "dd/mm/yyyy") -> bytes:
    """One sheet. A day or a moment is a date cell, and `shows` how it is shown."""
    book = openpyxl.Workbook()
    assert isinstance(book.active, Worksheet)
    fill(book.active, rows, shows)
    return saved(book)


def fill(sheet: Worksheet, rows: Sequence[Sequence[Any]], shows: str = "dd/mm/yyyy") -> None:
    for row in rows:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, dt.date):
                cell.number_format = shows


def document(*rows: Sequence[str]) -> bytes:
    """A title, a small table that is not meant, and the table."""
    paper = docx.Document()
    paper.add_heading("Chronology")
    paper.add_table(1, 2).rows[0].cells[0].text = "Completed by"
    table(paper, rows)
    return saved(paper)


def table(paper: Any, rows: Sequence[Sequence[str]]) -> Any:
    grid = paper.add_table(0, max(len(row) for row in rows))
    for row in rows:
        for cell, words in zip(grid.add_row().cells, row, strict=False):
            cell.text = words
    return grid
