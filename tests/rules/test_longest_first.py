"""The long tests are dealt out in turn, and none is lost or run twice."""

import pytest

from tests.longest_first import LONG, dealt

FILES = [*LONG, *(f"tests/rules/test_{n}.py" for n in range(40))]


@pytest.mark.parametrize("workers", [1, 2, 3, 4, 7])
def test_each_is_dealt_once_and_every_worker_begins_with_a_long_one(workers: int) -> None:
    order = dealt([(file, file) for file in sorted(FILES)], workers)

    assert sorted(order) == sorted(FILES)
    block = len(FILES) // workers
    assert {order[worker * block] for worker in range(workers)} <= set(LONG) or len(FILES) % workers


def test_one_file_keeps_the_order_of_its_other_tests() -> None:
    long = next(iter(LONG))
    assert dealt([(long, 1), (long, 2), ("other", 3), ("other", 4)], 2) == [1, 2, 3, 4]
