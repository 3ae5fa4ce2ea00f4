"""Every CSV that the house writes is written here, so that no cell of it runs as a formula in somebody's spreadsheet.

A cell that a spreadsheet could take for a formula gets an apostrophe before it; `bare_cell` takes exactly that one off again.
"""

import csv
import io
import re
from collections.abc import Iterable

PREFIX = "'"
MARK = "\ufeff"
# Spreadsheets pass over spaces and quotation marks before a sign, and some read full-width signs as the usual ones.
_PASSED_OVER = r"[\s\"'‘’“”„«»\ufeff\u200b\u2060]*"
_LOOKS_LIKE_A_FORMULA = re.compile(_PASSED_OVER + r"[=+\-@\t\r＝＋－＠]")


def safe_cell(text: str) -> str:
    """The text of one cell as it is written to a file."""
    return PREFIX + text if _LOOKS_LIKE_A_FORMULA.match(text) else text


def bare_cell(cell: str) -> str:
    """The text again: `bare_cell(safe_cell(text)) == text`, whatever the text."""
    without = cell.removeprefix(PREFIX)
    return without if without != cell and _LOOKS_LIKE_A_FORMULA.match(without) else cell


def csv_file(rows: Iterable[Iterable[str]]) -> str:
    """A file to take away: safe cells, and a byte-order mark so that a spreadsheet reads letters with accents as they are."""
    return MARK + csv_text([safe_cell(cell) for cell in row] for row in rows)


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """Rows for a text field of our own pages, where nothing runs: cells as they are."""
    paper = io.StringIO()
    csv.writer(paper, lineterminator="\r\n").writerows(rows)
    return paper.getvalue()
