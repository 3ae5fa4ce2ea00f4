"""What fits on a wall page: everything once, in order, never more than can be read from the back."""

from hypothesis import given
from hypothesis import strategies as st

from learning_event.rules.wall import MOST_ENTRIES, MOST_OBSERVATIONS, OnTheWall, wall_pages

THINGS = st.lists(st.builds(OnTheWall, st.booleans(), st.integers(1, 1500).map(lambda n: "x" * n)), max_size=60)


@given(THINGS)
def test_everything_is_on_exactly_one_page_and_no_page_is_too_full(things: list[OnTheWall]) -> None:
    pages = [things[page] for page in wall_pages(things)]

    assert [thing for page in pages for thing in page] == things
    assert all(pages) or pages == [[]]
    for page in pages:
        assert sum(thing.is_entry for thing in page) <= MOST_ENTRIES
        assert sum(not thing.is_entry for thing in page) <= MOST_OBSERVATIONS


def test_nothing_is_one_empty_page() -> None:
    assert wall_pages([]) == (slice(0, 0),)


def test_short_ones_fill_a_page_and_long_ones_have_it_to_themselves() -> None:
    short = [OnTheWall(n < MOST_ENTRIES, "x" * 40) for n in range(MOST_ENTRIES + MOST_OBSERVATIONS)]
    long = [OnTheWall(False, "x" * 1500)] * 2

    assert len(wall_pages(short)) == 1
    assert len(wall_pages(long)) == 2
