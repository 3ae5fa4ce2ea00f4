"""The sheets of an Excel workbook as rows of text: what each cell was worth when it was last saved, and nothing that it points to.

A date stays as sure as it was shown: a cell that shows month and year is a month, and one that shows no year has none.
"""

import datetime
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import openpyxl

from learning_event.rules.entry_file import MOST_COLUMNS, CannotBeRead, Unread

MAIN_PART = "xl/workbook.xml"
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
MOST_SHEET_ROWS = 1_048_576
_NOT_SHOWN_AS_SUCH = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|;.*|am/pm|a/p', re.S | re.I)
_MINUTES = re.compile(r"(?<=h)([^a-z]*)m{1,2}|m{1,2}(?=[^a-z]*s)", re.I)

Cells = list[str]


def sheets_of(package: zipfile.ZipFile, data: bytes) -> list[tuple[bool, Iterator[Cells]]]:
    """Each sheet's rows, and whether it is shown; nothing is read from a sheet before it is asked for."""
    if STRICT in package.read(MAIN_PART):
        raise CannotBeRead(Unread.OTHER_PACKAGE)
    book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    return [(sheet.sheet_state == "visible", _rows(sheet)) for sheet in book.worksheets]


def _rows(sheet: Any) -> Iterator[Cells]:
    """The size that a sheet says it has is not believed. Empty rows are passed over."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows()):
        if number > MOST_SHEET_ROWS:
            raise CannotBeRead(Unread.DAMAGED)
        if not row:
            continue
        if any(cell.value is not None for cell in row[MOST_COLUMNS:]):
            raise CannotBeRead(Unread.TOO_WIDE)
        cells = [_text(cell) for cell in row[:MOST_COLUMNS]]
        if any(cells):
            yield cells


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return _moment(value, _shown(cell.number_format))
    if isinstance(value, datetime.time):
        return _clock(value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value).replace("_x000D_", "").strip("\n")


def _shown(number_format: str) -> str:
    """What of a moment its format shows, by the letters of years, months and days."""
    letters = _MINUTES.sub(r"\1", _NOT_SHOWN_AS_SUCH.sub("", number_format))
    return "".join(letter for letter in "ymd" if letter in letters.casefold())


def _moment(value: datetime.datetime, shown: str) -> str:
    day = {
        "y": f"{value:%Y}",
        "ym": f"{value:%Y-%m}",
        "md": f"{value.day} {value:%B}",
        "m": f"{value:%B}",
        "d": f"{value.day}",
    }.get(shown)
    if day is None:
        day = f"{value:%Y-%m-%d}"
    return day if value.time() == datetime.time() or shown != "ymd" else f"{day}T{_clock(value.time())}"


def _clock(value: datetime.time) -> str:
    return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
