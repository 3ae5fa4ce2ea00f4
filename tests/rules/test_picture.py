"""The scale of the picture is true, what would overlap stands in rows, and a thread breaks only where nothing was recorded."""

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as some

from learning_event.rules.picture import LEFT, RIGHT, Scale, Stretch, lines_of, pieces, rows_of, stretch

SCALE = Scale.over(dt.date(2024, 3, 4), dt.date(2024, 11, 20))
DAYS = some.dates(dt.date(2023, 1, 1), dt.date(2026, 1, 1))


def test_it_covers_whole_months() -> None:
    assert (SCALE.first, SCALE.last) == (dt.date(2024, 3, 1), dt.date(2024, 11, 30))
    assert (SCALE.x(SCALE.first), SCALE.x(dt.date(2024, 12, 1))) == (LEFT, RIGHT)


def test_equal_times_are_equally_long() -> None:
    x = [SCALE.x(dt.date(2024, 3, 1) + dt.timedelta(days=55 * n)) for n in range(6)]

    assert {later - earlier for earlier, later in itertools.pairwise(x)} <= {215, 216}


def test_the_months_are_named_and_january_has_its_year() -> None:
    assert [name for name, _ in SCALE.months()] == ["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]
    assert Scale.over(dt.date(2023, 12, 1), dt.date(2024, 2, 1)).months()[1][0] == "Jan 2024"
    assert len(Scale.over(dt.date(2015, 1, 1), dt.date(2024, 2, 1)).months()) <= 16


@given(earliest=some.none() | DAYS, latest=some.none() | DAYS)
def test_every_mark_stays_inside_the_drawing(earliest: dt.date | None, latest: dt.date | None) -> None:
    if earliest and latest and latest < earliest:
        earliest, latest = latest, earliest
    reach = stretch(SCALE, earliest, latest)

    assert (reach is None) == (earliest is None and latest is None)
    if reach is not None:
        assert LEFT <= reach.x <= reach.x2 <= RIGHT


def test_an_open_end_lies_on_the_side_that_is_not_known() -> None:
    day = dt.date(2024, 6, 1)
    before, after, exact = stretch(SCALE, None, day), stretch(SCALE, day, None), stretch(SCALE, day, day)

    assert before is not None
    assert after is not None
    assert exact is not None
    assert (before.x2, after.x, exact.x, exact.x2) == (SCALE.x(day),) * 4
    assert before.x < SCALE.x(day) < after.x2


@given(
    some.lists(
        some.builds(lambda x, w: Stretch(x, x + w), some.integers(LEFT, RIGHT), some.integers(0, 200)), max_size=40
    )
)
def test_no_two_marks_of_a_row_overlap(stretches: list[Stretch]) -> None:
    stretches.sort(key=lambda one: one.x)
    rows = rows_of(stretches)

    for row in set(rows):
        in_row = [one for one, at in zip(stretches, rows, strict=True) if at == row]
        assert all(earlier.x2 + 9 <= later.x - 9 for earlier, later in itertools.pairwise(in_row))


def test_a_thread_breaks_around_each_gap() -> None:
    assert pieces([]) == ((LEFT, RIGHT),)
    assert pieces([500, 510]) == ((LEFT, 487), (523, RIGHT))
    assert pieces([LEFT, RIGHT]) == ((LEFT + 13, RIGHT - 13),)


def test_a_title_is_broken_between_words() -> None:
    assert lines_of("4. The June decision", 400) == ("4. The June decision",)
    assert lines_of("6. Asking for a meeting", 120) == ("6. Asking for", "a meeting")
    assert lines_of("", 100) == ("",)
