"""What fits on a wall page: everything once, in order, never more than can be read from the back."""

from hypothesis import given
from hypothesis import strategies as st

from learning_event.rules.wall import MOST_ENTRIES, MOST_OBSERVATIONS, wall_pages

LENGTHS = st.lists(st.integers(1, 1500), max_size=40)


@given(LENGTHS, LENGTHS)
def test_everything_is_on_exactly_one_page_and_no_page_is_too_full(entries: list[int], observations: list[int]) -> None:
    pages = wall_pages(entries, observations)

    assert [n for page in pages for n in range(len(entries))[page.entries]] == list(range(len(entries)))
    assert [n for page in pages for n in range(len(observations))[page.observations]] == list(range(len(observations)))
    for page in pages:
        assert page.entries.stop - page.entries.start <= MOST_ENTRIES
        assert page.observations.stop - page.observations.start <= MOST_OBSERVATIONS


def test_nothing_is_one_empty_page() -> None:
    assert len(wall_pages([], [])) == 1


def test_short_ones_fill_a_page_and_long_ones_have_it_to_themselves() -> None:
    assert len(wall_pages([40] * 4, [40] * 6)) == 1
    assert len(wall_pages([], [1500, 1500])) == 2
