"""How likely so many hits are for somebody who only guesses: the exact binomial test, two-sided."""

import math


def p_two_sided(hits: int, tries: int, chance: float) -> float:
    """The probability of an outcome that is no more likely than this one."""
    likely = [math.comb(tries, n) * chance**n * (1 - chance) ** (tries - n) for n in range(tries + 1)]
    return min(1.0, sum(each for each in likely if each <= likely[hits] * (1 + 1e-9)))
