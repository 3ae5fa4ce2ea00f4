"""P33: no file that leaves the house holds a cell that a spreadsheet would run, and what is read again is what was written."""

import csv
import io
import re
from pathlib import Path

import pytest
from sqlalchemy import select

from learning_event import store
from learning_event.models import Agency, AuditEntry
from learning_event.rules.audit import Deed
from learning_event.rules.csv_cells import csv_text
from tests.door import DONE, Door
from tests.doors.test_importing_entries import HEADING, imports, upload
from tests.given import Given
from tests.people import Person
from tests.promise.entries_kept import clear, kept

ROOT = Path(__file__).parents[2]
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BEFORE = ("", " ", "'", '"', ' "')
TRICKS = [f'{before}{sign}HYPERLINK("http://x.example")' for sign in SIGNS for before in BEFORE]
RUNS = re.compile("[\\s\"'‘’“”]*[=+\\-@＝＋－＠]")


def cells_of(text: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")) for cell in row]


def would_run(text: str) -> list[str]:
    """Cells that a spreadsheet could take for a formula; one that begins with our apostrophe is text to it."""
    return [cell for cell in cells_of(text) if RUNS.match(cell) and not cell.startswith("'")]


def bring_tricks_in(ruth: Person, given: Given) -> None:
    """Each trick as a source and as what the record says, so that many cells of an export hold them."""
    rows = csv_text([["2024", "Housing", trick, f"{trick} {number}"] for number, trick in enumerate(TRICKS)])
    assert upload(ruth, given, f"{HEADING}\r\n{rows}".encode()).status_code == 303


@pytest.fixture
def taken_out(ruth: Person, given: Given) -> str:
    bring_tricks_in(ruth, given)
    return ruth.browser.get(f"/events/{given.event_id}/preparing/entries.csv").get_data(as_text=True)


def test_p33_no_cell_of_the_records_that_are_taken_out_would_run(taken_out: str, given: Given) -> None:
    naive = csv_text([[str(cell) for cell in row] for row in kept(given.event_id)])

    assert len(would_run(naive)) >= len(TRICKS)
    assert would_run(taken_out) == []


def test_p33_no_cell_of_the_example_would_run(ruth: Person, given: Given) -> None:
    with store.work(given.event_id) as work:
        work.rows.get_one(Agency, given.agencies["Housing"]).name = '=cmd|" /C calc"!A0'

    example = ruth.browser.get(f"{imports(given)}/example.csv").get_data(as_text=True)

    assert '\'=cmd|" /C calc"!A0' in cells_of(example)
    assert would_run(example) == []


def test_p33_records_that_are_taken_out_come_in_again_as_they_were(ruth: Person, given: Given, taken_out: str) -> None:
    before = kept(given.event_id)
    clear(given.event_id)
    assert kept(given.event_id) == []

    assert upload(ruth, given, taken_out.encode()).status_code == 303

    assert kept(given.event_id) == before


def test_p33_the_page_shows_cells_as_they_were_typed(door: Door, ruth: Person, given: Given) -> None:
    assert door.send(ruth, imports(given), text=f"{HEADING}\n2024,Housing,log,=1+1\n") == DONE

    page = ruth.browser.get(f"/events/{given.event_id}/preparing/entries").get_data(as_text=True)
    assert '<p class="records__words">=1+1</p>' in page


def test_p33_whoever_takes_records_out_leads_this_event_or_helps_to(
    ruth: Person, leah: Person, priya: Person, max_: Person, given: Given
) -> None:
    address = f"/events/{given.event_id}/preparing/entries.csv"

    assert [person.browser.get(address).status_code for person in (ruth, leah, priya, max_)] == [200, 403, 403, 403]


def test_p33_whoever_takes_records_out_stands_in_the_record_of_staff(ruth: Person, given: Given) -> None:
    ruth.browser.get(f"/events/{given.event_id}/preparing/entries.csv")

    with store.look() as rows:
        kept_on_record = rows.scalars(select(AuditEntry).where(AuditEntry.deed == Deed.EXPORT_MADE)).all()
    assert [(row.event_id, row.about) for row in kept_on_record] == [(given.event_id, "entries.csv")]


def test_p33_only_one_file_writes_csv() -> None:
    writing = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "learning_event").rglob("*.py")
        if re.search(r"csv\.(writer|DictWriter)", file.read_text(encoding="utf-8"))
    ]

    assert writing == ["learning_event/rules/csv_cells.py"]
