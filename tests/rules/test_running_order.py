"""The running order beside the clock in the room: said gently, in words, and never as a score."""

import time

import pytest

from learning_event.rules.running_order import began_said, end_of_day, later_by, time_of_day


@pytest.mark.parametrize(
    ("planned", "actual", "said"),
    [
        ("10:25", "", ""),
        ("10:25", "10:25", "began 10.25, as planned"),
        ("10:25", "10:32", "began 10.32, 7 minutes later than planned"),
        ("10:25", "10:24", "began 10.24, 1 minute earlier than planned"),
        ("10:25", "11:26", "began 11.26, 1 hour and 1 minute later than planned"),
        ("10:25", "12:25", "began 12.25, 2 hours later than planned"),
        ("10:25", "21:10", "began 21.10"),
    ],
)
def test_when_a_part_began(planned: str, actual: str, said: str) -> None:
    assert began_said(planned, actual) == said


def test_midnight_is_no_day_apart() -> None:
    assert (later_by("23:55", "00:05"), later_by("00:05", "23:55")) == (10, -10)


def test_when_the_day_ends() -> None:
    three = time.mktime((2026, 6, 1, 15, 0, 0, 0, 0, -1))

    assert time_of_day(three) == "15:00"
    assert end_of_day("16:00", now_until=three, minutes_left=[45, 15]) == "The day ends at about 16.00, as planned."
    assert end_of_day("16:00", now_until=three + 600, minutes_left=[45, 15]) == (
        "At this pace the day ends at about 16.10, 10 minutes later than planned."
    )
