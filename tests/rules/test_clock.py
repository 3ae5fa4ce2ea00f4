"""The room's one clock: begun, shortened, paused, gone on with, lengthened."""

from hypothesis import given
from hypothesis import strategies as st

from learning_event.rules.activity import Activity
from learning_event.rules.segments import Clock, begun, lengthened, turned_to

NEVER = Clock(Activity.ARRIVING, Activity.DISCUSSING)
NOON = 1_000_000


@given(st.integers(0, 7200), st.integers(1, 7200), st.sampled_from([None, 1, 6, 20]))
def test_a_pause_takes_nothing_from_anybody(gone: int, paused: int, quiet: int | None) -> None:
    clock = begun(NEVER, activity=Activity.DISCUSSING, minutes=45, now=NOON)
    clock = turned_to(clock, Activity.WRITING, minutes=quiet, now=NOON)
    assert clock.ends_at is not None
    left = max(0, clock.ends_at - NOON - gone)

    stopped = turned_to(clock, Activity.PAUSED, minutes=None, now=NOON + gone)
    on = turned_to(stopped, stopped.before_pause, minutes=None, now=NOON + gone + paused)

    assert stopped.left_at_pause == left
    assert (on.activity, on.left_at_pause) == (Activity.WRITING, None)
    assert on.ends_at == NOON + gone + paused + left


def test_pausing_twice_changes_nothing() -> None:
    clock = turned_to(
        begun(NEVER, activity=Activity.WRITING, minutes=6, now=NOON), Activity.PAUSED, minutes=None, now=NOON + 60
    )

    assert turned_to(clock, Activity.PAUSED, minutes=None, now=NOON + 90) == clock


def test_minutes_added_in_a_pause_are_there_when_it_goes_on() -> None:
    clock = turned_to(
        begun(NEVER, activity=Activity.WRITING, minutes=6, now=NOON), Activity.PAUSED, minutes=None, now=NOON
    )
    longer = lengthened(clock, 5, now=NOON + 60)

    on = turned_to(longer, Activity.WRITING, minutes=None, now=NOON + 120)

    assert on.ends_at == NOON + 120 + 11 * 60


def test_a_room_without_a_clock_stays_without_one() -> None:
    assert turned_to(NEVER, Activity.DISCUSSING, minutes=None, now=NOON).ends_at is None
