"""A case date is kept with as much certainty as there is and no more, and comes back in words as it was meant."""

import datetime as dt

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learning_event.rules.case_date import SEASONS, CaseDate, Certainty, edges_of
from learning_event.rules.case_date_form import MARKS, Season, boxes_of, read_case_date
from learning_event.rules.case_date_words import said
from learning_event.rules.refusals import WrongInput
from tests.rules.boxes import boxes

AS_ENTERED = [
    (boxes(4, 3, 2024), "2024-03-04", "exact", "4 March 2024"),
    (boxes("04", "03", "2024", "exact"), "2024-03-04", "exact", "4 March 2024"),
    (boxes("", 3, 2024), "2024-03", "exact", "March 2024"),
    (boxes("", "", 2024), "2024", "exact", "2024"),
    (boxes(30, 6, 2024, "about"), "2024-06-30~", "about", "about 30 June 2024"),
    (boxes(31, 3, 2024, "before"), "../2024-03-31", "before", "before 31 March 2024"),
    (boxes(9, 12, 2024, "after"), "2024-12-09/..", "after", "after 9 December 2024"),
    (boxes(12, 9, 2024, "unsure"), "2024-09-12?", "unsure", "perhaps 12 September 2024"),
    (
        boxes(6, 5, 2024, "between", until_day="27", until_month="5", until_year="2024"),
        "2024-05-06/2024-05-27",
        "between",
        "6 to 27 May 2024",
    ),
    (
        boxes("", 10, 2024, "between", until_month="2", until_year="2025"),
        "2024-10/2025-02",
        "between",
        "October 2024 to February 2025",
    ),
    (boxes(year=2024, certainty="season", season="23"), "2024-23", "season", "autumn 2024, no dates given"),
    (boxes(certainty="undated"), "", "undated", "no date given"),
    (boxes(certainty="unsure"), "", "undated", "no date given"),
    (boxes(), "", "undated", "no date given"),
    (boxes(29, 2, 2024), "2024-02-29", "exact", "29 February 2024"),
    (boxes(1, 5, 2042), "2042-05-01", "exact", "1 May 2042"),
]


@pytest.mark.parametrize(("typed", "expression", "certainty", "words"), AS_ENTERED)
def test_three_boxes_and_a_choice_become_an_expression(
    typed: dict[str, str], expression: str, certainty: str, words: str
) -> None:
    when = read_case_date(typed)

    assert (when.expression, when.certainty, str(said(when))) == (expression, certainty, words)


AS_EXPRESSION = [
    ("2024-03-04", "", "2024-03-04", "exact"),
    ("2024-03-04", "about", "2024-03-04~", "about"),
    ("2024-03-04", "before", "../2024-03-04", "before"),
    ("2024-03", "after", "2024-03/..", "after"),
    ("2024", "unsure", "2024?", "unsure"),
    ("2024-09", "between", "2024-09", "between"),
    ("2024-21", "", "2024-21", "season"),
    ("2024-24", "season", "2024-24", "season"),
    ("2024-06-01~/2024-06-10~", "", "2024-06-01~/2024-06-10~", "about"),
    ("2024-04-16/2024-07-23", "season", "2024-04-16/2024-07-23", "season"),
    ("../2024-06-27", "", "../2024-06-27", "before"),
    ("2024-12-09/..", "after", "2024-12-09/..", "after"),
    (" 2024-03-04\n", "", "2024-03-04", "exact"),
    ("2024-03-04%", "", "2024-03-04%", "unsure"),
    ("/2024", "", "/2024", "before"),
]


@pytest.mark.parametrize(("typed", "choice", "expression", "certainty"), AS_EXPRESSION)
def test_an_expression_keeps_what_it_says_of_itself(typed: str, choice: str, expression: str, certainty: str) -> None:
    when = read_case_date({"when": typed, "certainty": choice})

    assert (when.expression, when.certainty) == (expression, certainty)


@given(st.text(max_size=30), st.sampled_from(["", *Certainty]))
def test_whatever_is_sent_is_either_a_date_with_words_or_a_refusal(typed: str, certainty: str) -> None:
    try:
        when = read_case_date({"when": typed, "certainty": certainty})
    except WrongInput:
        return

    assert str(said(when))


@given(st.from_regex(r"[0-9./~?%XY-]{1,24}", fullmatch=True))
def test_whatever_looks_like_an_expression_is_either_a_date_with_words_or_a_refusal(typed: str) -> None:
    try:
        when = read_case_date({"when": typed})
    except WrongInput:
        return

    assert str(said(when))
    assert when.sort_key[:4].isdigit()


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
PRECISION = st.sampled_from(["day", "month", "year"])


def typed_into(day: dt.date, precision: str, before: str = "") -> dict[str, str]:
    return {
        f"{before}year": str(day.year),
        f"{before}month": "" if precision == "year" else str(day.month),
        f"{before}day": str(day.day) if precision == "day" else "",
    }


@given(DAYS, PRECISION, st.sampled_from(["exact", *MARKS]))
def test_every_date_typed_comes_back_from_its_expression(day: dt.date, precision: str, certainty: str) -> None:
    when = read_case_date({**typed_into(day, precision), "certainty": certainty})

    assert read_case_date({"when": when.expression, "certainty": certainty}) == when
    assert CaseDate(when.expression, when.certainty) == when
    assert all(edge is None or edge.year == day.year for edge in (when.earliest, when.latest))
    assert precision != "day" or when.firmest == day


@given(DAYS, DAYS, PRECISION)
def test_every_pair_of_days_is_a_span_in_order_or_is_refused(one: dt.date, other: dt.date, precision: str) -> None:
    first, final = sorted((one, other))

    when = read_case_date(
        {**typed_into(first, precision), **typed_into(final, precision, "until_"), "certainty": "between"}
    )

    assert read_case_date({"when": when.expression}) == when
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest <= first <= final <= when.latest


@given(st.integers(1900, 2100), st.sampled_from(list(Season)))
def test_every_season_has_three_months_and_a_name(year: int, season: Season) -> None:
    when = read_case_date({"year": str(year), "season": season, "certainty": "season"})

    assert read_case_date({"when": when.expression}) == when
    assert when.earliest is not None
    assert when.latest is not None
    assert 88 < (when.latest - when.earliest).days < 93
    assert str(said(when)) == f"{SEASONS[season]} {year}, no dates given"


def test_soft_dates_sort_by_their_firmest_edge_and_undated_last() -> None:
    in_order = [
        "../2024-03-04",
        "2024-03-05/..",
        "2024-03-06~",
        "2024-03-07/2024-05-01",
        "2024-06?",
        "2024-23",
        "2024-10",
    ]
    dates = [*(read_case_date({"when": each}) for each in in_order), read_case_date(boxes())]

    assert sorted(dates, key=lambda when: when.sort_key) == dates


@given(DAYS, PRECISION, st.sampled_from(["", "~", "?", "%"]))
@settings(deadline=None, max_examples=60)
def test_our_edges_are_those_of_the_edtf_library(day: dt.date, precision: str, mark: str) -> None:
    expression = day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]] + mark
    theirs = edtf.parse_edtf(expression)

    assert edges_of(expression) == (dt.date(*theirs.lower_strict()[:3]), dt.date(*theirs.upper_strict()[:3]))


def test_open_ends_are_open() -> None:
    assert edges_of("../2024-03") == (None, dt.date(2024, 3, 31))
    assert edges_of("2024-03/..") == (dt.date(2024, 3, 1), None)
    assert edges_of("2024-24") == (dt.date(2024, 12, 1), dt.date(2025, 2, 28))


@pytest.mark.parametrize(("typed", "expression", "certainty", "words"), AS_ENTERED)
def test_a_date_goes_back_into_its_boxes(typed: dict[str, str], expression: str, certainty: str, words: str) -> None:
    filled = boxes_of(read_case_date(typed))

    assert "when" not in filled
    assert read_case_date(filled) == CaseDate(expression, Certainty(certainty))


@pytest.mark.parametrize(
    ("expression", "certainty"),
    [
        ("2024-04-21~/2024-04-30~", "about"),
        ("2024-04-16/2024-07-23", "season"),
        ("2024-09", "between"),
        ("2024-03-04%", "unsure"),
    ],
)
def test_what_boxes_cannot_hold_comes_back_as_its_expression(expression: str, certainty: str) -> None:
    when = read_case_date({"when": expression, "certainty": certainty})

    assert boxes_of(when) == {"when": expression, "certainty": certainty}
    assert read_case_date(boxes_of(when)) == when


@pytest.mark.parametrize("expression", sorted({kept for _, _, kept, _ in AS_EXPRESSION} - {""}))
def test_what_we_keep_is_edtf_to_the_library_too(expression: str) -> None:
    assert edtf.parse_edtf(expression)
