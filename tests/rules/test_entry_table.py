"""A plain file is either a table of numbered rows or a refusal that says what to do, whatever was sent."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from learning_event.rules.entry_table import COLUMNS, rows_of, text_of
from learning_event.rules.entry_table_date import date_of
from learning_event.rules.refusals import WrongInput

HEADING = "date,agency,source,text"
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20)


def errors_of(rule: Callable[..., object], *typed: object) -> set[str]:
    """The fields that a rule refuses; none when it takes what was typed."""
    try:
        rule(*typed)
    except WrongInput as no:
        return set(no.errors)
    return set()


@example('""')
@given(st.text(max_size=200))
def test_whatever_is_pasted_is_rows_or_a_refusal(text: str) -> None:
    for whole in (text, f"{HEADING}\n{text}"):
        try:
            rows = rows_of(whole)
        except WrongInput:
            continue
        assert all(row.number > 1 and set(row.cells) <= set(COLUMNS) for row in rows)


@given(st.binary(max_size=200))
def test_whatever_is_uploaded_is_text_or_a_refusal(data: bytes) -> None:
    assert errors_of(text_of, data) <= {"text"}


@given(st.text(max_size=25), st.text(max_size=10), st.sampled_from(["", "about", "between", "season", "undated", "?"]))
def test_whatever_stands_in_the_date_columns_is_a_date_or_a_refusal(date: str, until: str, certainty: str) -> None:
    assert errors_of(date_of, date, until, certainty) <= {"date", "until", "certainty"}


@given(st.lists(st.lists(CELL, min_size=4, max_size=4), min_size=1, max_size=8), st.sampled_from([",", ";", "\t"]))
def test_cells_come_back_as_they_were_written(table: list[list[str]], separator: str) -> None:
    quoted = [separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table]
    kept = [(n, row) for n, row in enumerate(table, 2) if any(cell.strip() for cell in row)]

    if not kept:
        with pytest.raises(WrongInput):
            rows_of("\n".join([HEADING.replace(",", separator), *quoted]))
        return
    rows = rows_of("\n".join([HEADING.replace(",", separator), *quoted]))

    assert [(row.number, list(row.cells.values())) for row in rows] == kept


@pytest.mark.parametrize(
    ("date", "until", "certainty", "expression", "kept"),
    [
        ("4/3/2024", "", "", "2024-03-04", "exact"),
        ("04.03.2024", "", "ABOUT", "2024-03-04~", "about"),
        ("03/04/2024", "", "", "2024-04-03", "exact"),
        ("2024", "", "before", "../2024", "before"),
        ("6/5/2024", "27/5/2024", "", "2024-05-06/2024-05-27", "between"),
        ("2024-05", "2024-06", "unsure", "2024-05/2024-06", "unsure"),
        ("2024-24", "", "", "2024-24", "season"),
        ("Undated", "", "", "", "undated"),
        ("", "", "undated", "", "undated"),
    ],
)
def test_the_day_comes_first_and_nothing_is_surer_than_it_was_written(
    date: str, until: str, certainty: str, expression: str, kept: str
) -> None:
    when = date_of(date, until, certainty)

    assert (when.expression, when.certainty) == (expression, kept)
