"""What is no case date is refused whole, and every wrong box is named at once."""

import pytest

from learning_event.rules.case_date_form import read_case_date
from learning_event.rules.refusals import WrongInput
from tests.rules.boxes import boxes

NO_DATE = "That is not a date we can keep. Please use day, month and year."
A_YEAR = "The year must be four figures, from 1900 to 2100, such as 2024"
A_MONTH = "The month must be a number from 1 to 12"
WRONG = [
    (boxes(29, 2, 2023), {"day": "That month has 28 days. Please look at the day again"}),
    (boxes(31, 4, 2024), {"day": "That month has 30 days. Please look at the day again"}),
    (boxes(21, 21, 2026), {"month": A_MONTH}),
    (boxes(0, 5, 2024), {"day": "That month has 31 days. Please look at the day again"}),
    (boxes(4, 3, 24), {"year": A_YEAR}),
    (boxes(4, 3), {"year": A_YEAR}),
    (boxes(4, "March", "last year"), {"year": A_YEAR, "month": A_MONTH}),
    (boxes(4, "", 2024), {"month": "Please give the month as well, or leave the day empty."}),
    (boxes(4, 3, "20240000000000"), {"year": A_YEAR}),
    (
        boxes("٤", "٣", "٢٠٢٤"),
        {"year": A_YEAR, "month": A_MONTH, "day": "That month has 31 days. Please look at the day again"},
    ),
    (boxes("²", 3, 2024), {"day": "That month has 31 days. Please look at the day again"}),
    (boxes(-4, 3, 2024), {"day": "That month has 31 days. Please look at the day again"}),
    (boxes(4, 3, 2024, "surely"), {"certainty": "Please choose how sure the date is from the list."}),
    (boxes(year=2024, certainty="season"), {"season": "Please choose spring, summer, autumn or winter."}),
    (boxes(certainty="before"), {"year": "Please give at least the year, or choose “No date”."}),
    (boxes(6, 5, 2024, "between"), {"until_year": A_YEAR}),
    (boxes(6, 13, 2024, "between", until_month="0", until_year="2024"), {"month": A_MONTH, "until_month": A_MONTH}),
    (
        boxes(6, 5, 2024, "between", until_day="5", until_month="5", until_year="2024"),
        {"until": "The second date comes before the first. Please put the earlier one first."},
    ),
]


@pytest.mark.parametrize(("typed", "errors"), WRONG)
def test_boxes_that_make_no_date_are_all_named_at_once(typed: dict[str, str], errors: dict[str, str]) -> None:
    with pytest.raises(WrongInput) as no:
        read_case_date(typed)

    assert no.value.errors == errors


GARBAGE = [
    "2024-13-45",
    "2024-02-30",
    "2023-02-29",
    "2024-XX-04",
    "20XX",
    "Y17000",
    "-2024",
    "2024-13",
    "2024-25",
    "2024-41",
    "0000",
    "1899",
    "2101",
    "²⁰²⁴-21",
    "٢٠٢٤-21",
    "٢٠٢٤-03-04",
    "/",
    "../..",
    "../",
    "9999-24",
    "2024-03-04T10:00",
    "[2024,2025]",
    "{2024}",
    "9" * 400,
    "2024-21-03",
    "24-3-4",
    "4/3/2024",
    "03/04/2021",
    "2024~?",
    "?2024-03",
    "2024-?03",
    "1e5",
    "2024-00",
    "2024-01-00",
    "\0",
    "2024\0",
    "4 March 2024",
    "between 2019 and 2021",
    "spring 2024",
    "2024/2025/2026",
    "2024 / 2025",
]


@pytest.mark.parametrize("typed", GARBAGE)
def test_what_is_no_expression_is_refused_whole(typed: str) -> None:
    with pytest.raises(WrongInput) as no:
        read_case_date({"when": typed})

    assert no.value.errors == {"when": NO_DATE}


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("2024-03-04~", "exact"),
        ("2024-03-04", "between"),
        ("2024-03-04", "season"),
        ("../2024", "after"),
        ("2024/..", "before"),
        ("2024-03-04/2024-03-05", "exact"),
        ("2024-03-04/2024-03-05", "before"),
        ("2024-21", "exact"),
    ],
)
def test_a_date_and_a_choice_that_do_not_fit_are_not_made_to_fit(typed: str, choice: str) -> None:
    with pytest.raises(WrongInput) as no:
        read_case_date({"when": typed, "certainty": choice})

    assert no.value.errors == {
        "certainty": "The date and how sure it is do not fit together. Please look at both again."
    }
