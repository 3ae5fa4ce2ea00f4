"""How many came from an agency is said only where neither it nor what is left could point at somebody."""

from hypothesis import given
from hypothesis import strategies as st

from learning_event.anonymity.counts import counts_that_may_be_said


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(1, 9), max_size=7))
def test_neither_a_number_nor_the_rest_is_below_three(claimed: dict[str, int]) -> None:
    said = counts_that_may_be_said(claimed)

    left = sum(claimed.values()) - sum(n for n in said.values() if n)
    assert set(said) == set(claimed)
    assert all(n is None or n == claimed[agency] for agency, n in said.items())
    assert all(n is None or n >= 3 for n in said.values())
    assert left == 0 or left >= 3 or set(said.values()) == {None}


def test_one_agency_too_few_takes_the_smallest_other_with_it() -> None:
    assert counts_that_may_be_said({"School": 5, "Police": 4, "Housing": 1}) == {
        "School": 5,
        "Police": None,
        "Housing": None,
    }
