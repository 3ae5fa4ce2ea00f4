"""A cell that a spreadsheet could run is written with an apostrophe, and read without it again, whatever it holds."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning_event.rules.csv_cells import bare_cell, csv_file, safe_cell

SIGNS = "=+-@\t\r＝＋－＠"
TRICKY = st.text(
    st.one_of(st.sampled_from(SIGNS + " '\"‘’“”\u00a0\ufeff\n"), st.characters(codec="utf-8")), max_size=12
)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "  ", "'", '"', "“", "\u00a0", "\n", ' " '])
def test_each_sign_is_made_safe_also_after_spaces_and_quotation_marks(sign: str, before: str) -> None:
    assert safe_cell(f"{before}{sign}1+1") == f"'{before}{sign}1+1"


@pytest.mark.parametrize("text", ["", "Robin", "<5 & “six”", "'tis", "5 = five", "2024-05-06"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text
    assert bare_cell(text) == text


@given(TRICKY)
def test_whatever_is_written_is_read_as_it_was(text: str) -> None:
    assert bare_cell(safe_cell(text)) == text


@given(st.lists(st.lists(TRICKY, min_size=2, max_size=3), min_size=1, max_size=4))
def test_a_whole_file_comes_back(rows: list[list[str]]) -> None:
    read = csv.reader(io.StringIO(csv_file(rows).removeprefix("\ufeff"), newline=""), strict=True)

    assert [[bare_cell(cell) for cell in row] for row in read] == rows
