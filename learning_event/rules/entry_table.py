"""A plain file of timeline entries: its columns, and how its text becomes numbered rows. docs/importing-entries.md says it to people.

Semicolons, commas or tabs, as the heading has them. The heading is row 1, as a spreadsheet counts.
"""

import csv
import io
from dataclasses import dataclass

from learning_event.rules.refusals import WrongInput, look_again

MOST_BYTES = 1024 * 1024
MOST_ROWS = 2000
NEEDED = ("date", "agency", "source", "text")
COLUMNS: dict[str, str] = {
    "date": "When it was: 21/04/2024 (day first), 2024-04-21, 2024-04 or 2024 where less is known, any EDTF expression, or undated",
    "until": "The second date, where it lies between two",
    "certainty": "exact, about, before, after, between, season, unsure or undated; left empty it follows from the date",
    "time": "The time of day, such as 08:50",
    "agency": "One of this learning event’s agencies, written as you named it",
    "source": "The record it was taken from, such as “hub register”",
    "text": "What the record says",
    "child_seen": "yes, no, not recorded or not applicable; left empty it is not recorded",
    "child_alone": "The same, for whether the child was seen alone",
    "child_view": "The same, for whether the child’s view is written down",
    "child_words": "The child’s own words, as they were written down",
    "reference": "A sign of your own by which the entry is found again; each only once",
    "episode": "A key episode’s name or number, or outside; left empty it follows from the date",
    "kind": "contact, planned contact, decision, handover, meeting, missing episode, move, change in household or already changed",
    "known_when": "known to us then, known to another agency then, known only later, or not known when it was known",
    "usual": "Whether it was how this was normally done: often, sometimes, unusual or don’t know",
    "options": "Of a decision: the options that were considered at the time",
    "reasons": "Of a decision: the reasons, as they were given then",
    "lines": "The numbers of the lines of enquiry that it bears on, such as 1, 3",
    "child_how": "How the child’s experience was understood: words, play, observation or told by others",
}
SEPARATORS = (",", ";", "\t")
BOX = "text"
NOTHING = "There is nothing in it. Please choose a file, or paste its rows with their heading."


@dataclass(frozen=True)
class Row:
    """One row by the heading's names. `too_many` cells stood beyond the heading."""

    number: int
    cells: dict[str, str]
    too_many: int = 0

    @property
    def as_read(self) -> str:
        words = " · ".join(cell.strip() for cell in self.cells.values() if cell.strip())
        return words if len(words) <= 200 else f"{words[:199]}…"


@dataclass(frozen=True)
class WrongRow:
    """A row that cannot be taken as it is, and what would put it right."""

    row: Row
    what_to_do: str


class RowsToLookAt(WrongInput):
    """Nothing was brought in. `right` is how many rows could be, were the wrong ones left out."""

    def __init__(self, wrong: list[WrongRow], *, right: int) -> None:
        super().__init__({f"row_{each.row.number}": f"Row {each.row.number}: {each.what_to_do}" for each in wrong})
        self.rows, self.right = wrong, right
        self.sentence = look_again(len(wrong)).replace("thing", "row").replace("several", f"{len(wrong):,}")


class NotPlainText(WrongInput):
    """The file's bytes are not UTF-8. `guess` is its text read another way, to look over and bring in from there."""

    def __init__(self, sentence: str, guess: str = "") -> None:
        super().__init__({BOX: sentence})
        self.guess = guess


def text_of(data: bytes) -> str:
    """The text of an uploaded file: UTF-8 with or without its mark, and nothing else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotPlainText(
            "This file was saved as UTF-16. It is read below; please look it over and bring it in from there.",
            data.decode("utf-16", errors="replace"),
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotPlainText(
            "This file is not in UTF-8. It is read below as Windows-1252: please look at letters with accents, and bring it in"
            " from there if they are right. Otherwise save it again as “CSV UTF-8”.",
            data.decode("cp1252", errors="replace"),
        ) from None


def rows_of(text: str) -> list[Row]:
    """The rows below the heading, empty ones left out but counted; WrongInput where the whole cannot be read as a table."""
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise WrongInput({BOX: NOTHING})
    if len(text.encode("utf-8", errors="replace")) > MOST_BYTES:
        raise WrongInput({BOX: "This is larger than 1 MB. Please bring it in as two or more files."})
    lines = _lines(text)
    if not lines:
        raise WrongInput({BOX: NOTHING})
    heading = _heading(lines[0])
    rows = [
        _row(number, heading, cells) for number, cells in enumerate(lines[1:], 2) if any(cell.strip() for cell in cells)
    ]
    if not rows:
        raise WrongInput({BOX: "There is a heading, but no rows below it."})
    if len(rows) > MOST_ROWS:
        raise WrongInput({BOX: f"These are {len(rows):,} rows. Please bring in {MOST_ROWS:,} at most at a time."})
    return rows


def _lines(text: str) -> list[list[str]]:
    first = text.lstrip("\r\n").partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    lines: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            lines.append(cells)
    except csv.Error as wrong:
        raise WrongInput({BOX: f"Row {len(lines) + 1}: {_said(str(wrong))}"}) from wrong
    while lines and not any(cell.strip() for cell in lines[0]):
        lines.pop(0)
    return lines


def _said(wrong: str) -> str:
    if "limit" in wrong:
        return "one cell is far too long. Is a quotation mark missing at its end?"
    return (
        "a quotation mark is not closed, or something stands after it. Put the whole cell in quotation marks, and write"
        " a mark inside it twice."
    )


def heading_names(cells: list[str]) -> list[str]:
    """Capitals, spaces and underscores make no difference."""
    return ["_".join(cell.casefold().replace("_", " ").split()) for cell in cells]


def _heading(cells: list[str]) -> list[str]:
    names = heading_names(cells)
    while names and not names[-1]:
        names.pop()
    unknown = [cell.strip() or "(empty)" for cell, name in zip(cells, names, strict=False) if name not in COLUMNS]
    missing = [name for name in NEEDED if name not in names]
    twice = sorted({name for name in names if names.count(name) > 1} & set(COLUMNS))
    if unknown or missing or twice:
        raise WrongInput(
            {
                BOX: " ".join(
                    sentence
                    for sentence in (
                        missing and f"The heading has no column{'s' * (len(missing) > 1)} {_and(missing)}.",
                        unknown
                        and f"It has {_and([_short(cell) for cell in unknown])}, which {'are' if unknown[1:] else 'is'} not known here.",
                        twice and f"It has {_and(twice)} twice.",
                        f"The columns are {', '.join(COLUMNS)}.",
                    )
                    if sentence
                )
            }
        )
    return names


def _row(number: int, heading: list[str], cells: list[str]) -> Row:
    beyond = sum(1 for cell in cells[len(heading) :] if cell.strip())
    return Row(number, {name: cells[at] if at < len(cells) else "" for at, name in enumerate(heading)}, beyond)


def _short(cell: str) -> str:
    return f"“{cell[:40]}…”" if len(cell) > 40 else f"“{cell}”"


def _and(words: list[str]) -> str:
    some = words[:6]
    return some[0] if len(some) == 1 else f"{', '.join(some[:-1])} and {some[-1]}"
