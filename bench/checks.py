"""What the checks find and what they flag for nothing: names, nudges and holds, in the invented case and in awkward lines."""

from time import perf_counter

from learning_event.rules.names.check import found_in
from tests.checks.scored import SCORES, case, table

TIMES = 20


def main() -> None:
    """Prints each figure, and how long one check takes with the case's whole table."""
    for what, count in SCORES.items():
        print(f"  {what:50} {count()}")
    words = max((one["words"] for one in case()["observations"]), key=len)
    begun = perf_counter()
    for _ in range(TIMES):
        found_in(words, table())
    took = (perf_counter() - begun) / TIMES * 1000
    print(f"  one check of {len(words):,} characters against {len(table())} names: {took:.1f} ms")
