"""Which key episode a date falls into, and in what order entries stand."""

import pytest

from learning_event.rules.case_date import UNDATED
from learning_event.rules.case_date_form import read_case_date
from learning_event.rules.key_episode import Window, episode_for
from learning_event.rules.timeline_entry import sort_key

WINDOWS = (Window("one", "2024-03-04", "2024-04-02"), Window("two", "2024-04-02", "2024-05-29"))


@pytest.mark.parametrize(
    ("expression", "episode"),
    [
        ("2024-03-04", "one"),
        ("2024-04-02", "one"),
        ("2024-04-03", "two"),
        ("2024-05-29", "two"),
        ("2024-05-30", None),
        ("2024-03-03", None),
        ("../2024-03-31", "one"),
        ("2024-05-01/..", "two"),
        ("2024-03-20/2024-05-01", "one"),
        ("2024-04~", "one"),
        ("2024", None),
        ("2024-21", None),
    ],
)
def test_a_date_falls_into_the_first_key_episode_that_holds_its_firmest_day(
    expression: str, episode: str | None
) -> None:
    assert episode_for(read_case_date({"when": expression}), WINDOWS) == episode


def test_what_has_no_date_falls_into_none() -> None:
    assert episode_for(UNDATED, WINDOWS) is None


def test_entries_stand_by_day_then_by_time_with_untimed_ones_after_and_undated_ones_last() -> None:
    day, later = read_case_date({"when": "2024-03-04"}), read_case_date({"when": "2024-03-05"})

    in_order = [
        sort_key(day, "08:50"),
        sort_key(day, "16:10"),
        sort_key(day),
        sort_key(later, "00:01"),
        sort_key(UNDATED),
    ]

    assert sorted(in_order) == in_order
