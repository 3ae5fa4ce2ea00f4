"""The longest tests are begun first, one on each worker in turn, so that no worker is left alone with one at the end."""

from collections.abc import Sequence
from itertools import islice
from typing import TypeVar

# Seconds of the processor, roughly, where a file takes more than fifteen: see `make test`, which names the slowest.
LONG = {
    "tests/promise/test_p01_nothing_of_anybody_in_any_file.py": 80,
    "tests/support_day/test_a_supported_day.py": 80,
    "tests/day/test_one_learning_event.py": 80,
    "tests/promise/test_p56_every_screen.py": 75,
    "tests/promise/test_p07_snapshots_tell_nothing.py": 55,
    "tests/promise/test_p50_interrupted_erasures.py": 45,
    "tests/day/test_by_keyboard_alone.py": 45,
    "tests/torture/test_the_short_form.py": 35,
    "tests/screens/test_every_state.py": 30,
    "tests/day/test_without_java_script.py": 25,
    "tests/promise/test_p23_who_may_do_what.py": 25,
    "tests/promise/test_p29_hostile_words.py": 25,
}

Item = TypeVar("Item")


def dealt(items: Sequence[tuple[str, Item]], workers: int) -> list[Item]:
    """Each with the file it stands in. Every worker is given a block of its own to begin with; the long ones open the blocks."""
    firsts = {file: item for file, item in reversed(items) if file in LONG}
    long = [firsts[file] for file in sorted(firsts, key=lambda file: -LONG[file])]
    rest = iter([item for _, item in items if all(item is not one for one in long)])
    order: list[Item] = []
    for worker in range(workers):
        block = (len(items) - len(order)) // (workers - worker)
        opens = long[worker::workers]
        order += [*opens, *islice(rest, max(0, block - len(opens)))]
    return [*order, *rest]
