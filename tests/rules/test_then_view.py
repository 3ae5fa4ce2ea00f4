"""What is in sight on a day of the case: soft dates by their firmest edge, nothing that was known only later."""

import pytest

from learning_event.rules.case_date import UNDATED, CaseDate, Certainty
from learning_event.rules.refusals import WrongInput
from learning_event.rules.then_view import begun, entry_after, entry_before, in_sight, nearer, over, read_then


@pytest.mark.parametrize(
    ("expression", "certainty", "last_hidden", "first_in_sight"),
    [
        ("2024-05-14", "exact", "2024-05-13", "2024-05-14"),
        ("2024-05", "between", "2024-04-30", "2024-05-01"),
        ("2024-05-14~", "about", "2024-05-13", "2024-05-14"),
        ("2024-05-06/2024-05-27", "between", "2024-05-05", "2024-05-06"),
        ("../2024-06-27", "before", "2024-06-26", "2024-06-27"),
        ("2024-06-27/..", "after", "2024-06-26", "2024-06-27"),
        ("2024-23", "season", "2024-08-31", "2024-09-01"),
        ("2024-05-14?", "unsure", "2024-05-13", "2024-05-14"),
        ("2024-02-29", "exact", "2024-02-28", "2024-02-29"),
    ],
)
def test_a_date_comes_into_sight_on_the_day_by_which_it_is_sorted(
    expression: str, certainty: str, last_hidden: str, first_in_sight: str
) -> None:
    when = CaseDate(expression, Certainty(certainty))

    assert not in_sight(when, last_hidden)
    assert in_sight(when, first_in_sight)
    assert first_in_sight == when.sort_key


def test_what_has_no_date_or_was_known_only_later_is_out_of_sight_while_a_day_is_chosen() -> None:
    early = CaseDate("2024-03-04", Certainty.EXACT)

    assert not in_sight(UNDATED, "2100-12-31")
    assert not in_sight(early, "2100-12-31", known_when="later")
    assert in_sight(early, "2024-03-04", known_when="to_another")
    assert in_sight(UNDATED, "")
    assert in_sight(early, "", known_when="later")


def test_a_key_episode_is_begun_on_its_first_day_and_over_on_its_last() -> None:
    assert [begun("2024-03-04", day) for day in ("2024-03-03", "2024-03-04", "")] == [False, True, True]
    assert [over("2024-04-02", day) for day in ("2024-04-01", "2024-04-02", "")] == [False, True, True]


def test_the_earlier_of_the_rooms_day_and_ones_own_counts() -> None:
    assert nearer("", "") == ""
    assert nearer("2024-05-14", "") == nearer("", "2024-05-14") == nearer("2024-05-14", "2024-06-01") == "2024-05-14"
    assert nearer("2024-05-14", "2024-03-01") == "2024-03-01"


def test_steps_go_from_entry_to_entry_and_past_the_last_to_everything() -> None:
    days = ["2024-03-04", "2024-05-14", "2024-10-02"]

    assert entry_before(days, "") == "2024-05-14"
    assert entry_before(days, "2024-05-20") == "2024-05-14"
    assert entry_before(days, "2024-03-04") == "2024-03-04"
    assert entry_after(days, "2024-03-04") == "2024-05-14"
    assert entry_after(days, "2024-10-02") == ""
    assert entry_after(days, "") == ""
    assert entry_before([], "2024-03-04") == "2024-03-04"


@pytest.mark.parametrize("typed", ["yesterday", "2024-02-30", "14/05/2024", "20240514", "0001-01-01", "9999-12-31"])
def test_what_is_no_day_is_refused_with_what_to_give(typed: str) -> None:
    with pytest.raises(WrongInput) as no:
        read_then(typed)

    assert no.value.errors == {"then": "Please give a day of the case, such as 2024-05-14."}


def test_an_empty_day_is_everything() -> None:
    assert read_then("  ") == ""
    assert read_then(" 2024-05-14 ") == "2024-05-14"
