"""How much of the order in which things came is left in the order in which they lie: Kendall's tau, 1 for all, 0 for none."""

from collections.abc import Sequence


def tau(places: Sequence[float]) -> float:
    """`places` are where things lie, in the order in which they came; equal places count neither way."""
    pairs = [(before, after) for n, after in enumerate(places) for before in places[:n]]
    return sum((after > before) - (after < before) for before, after in pairs) / len(pairs)
