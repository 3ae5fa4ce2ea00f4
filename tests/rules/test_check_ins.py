"""On which days a support contact speaks with their people, and how that stands today."""

import datetime as dt

import pytest

from learning_event.rules.check_ins import CheckIn, Occasion, Stand, check_ins, stand_of

SOON = CheckIn(Occasion.SOON, dt.date(2025, 3, 13), dt.date(2025, 3, 14))


def days(held_on: str, published_on: str = "") -> list[tuple[str, str, str]]:
    return [(one.occasion.value, str(one.first), str(one.last)) for one in check_ins(held_on, published_on)]


def test_three_occasions() -> None:
    assert days("2025-03-12", "2025-06-25") == [
        ("soon", "2025-03-13", "2025-03-14"),
        ("two_weeks", "2025-03-26", "2025-03-28"),
        ("publication", "2025-06-18", "2025-06-24"),
    ]


@pytest.mark.parametrize(
    ("held_on", "soon"),
    [
        ("2025-03-13", ("2025-03-14", "2025-03-17")),
        ("2025-03-14", ("2025-03-17", "2025-03-17")),
        ("2024-02-28", ("2024-02-29", "2024-03-01")),
        ("2025-12-31", ("2026-01-01", "2026-01-02")),
    ],
)
def test_nobody_is_asked_to_ring_at_a_weekend(held_on: str, soon: tuple[str, str]) -> None:
    assert days(held_on)[0] == ("soon", *soon)


def test_before_publication_a_weekend_leads_back_to_friday() -> None:
    assert days("", "2025-06-30") == [("publication", "2025-06-23", "2025-06-27")]
    assert days("", "2025-06-29") == [("publication", "2025-06-20", "2025-06-27")]


def test_without_a_day_there_is_none() -> None:
    assert days("") == []


@pytest.mark.parametrize(
    ("today", "left", "people", "stand"),
    [
        ("2025-03-12", 3, 3, Stand.TO_COME),
        ("2025-03-13", 3, 3, Stand.DUE),
        ("2025-03-14", 1, 3, Stand.DUE),
        ("2025-03-15", 1, 3, Stand.LATE),
        ("2025-03-12", 0, 3, Stand.DONE),
        ("2025-03-15", 0, 0, Stand.DUE),
    ],
)
def test_how_it_stands(today: str, left: int, people: int, stand: Stand) -> None:
    assert stand_of(SOON, today=dt.date.fromisoformat(today), left=left, people=people) is stand


def test_how_it_stands_while_its_day_is_not_settled() -> None:
    assert stand_of(None, today=dt.date(2025, 3, 13), left=3, people=3) is Stand.NO_DAY
