"""Whether two observations may say the same: the words that carry meaning, compared as sets. A person decides, never this.

It is asked for pairs on a desk and keeps nothing. Few false ones matter more than finding every pair: a suggestion that is wrong
costs a reviewer's attention on the day.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

ALIKE = 0.45
FEWEST_SHARED = 3
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
CARRY_NOTHING = frozenset(
    WORD.findall(
        "a about all also an and any are as at be because been but by can could did do does each for from had has have he her his i "
        "if in into is it its like made me meant more my no not of off on one or other our out said say she should so some such than "
        "that the their them then there these they this those to too up us very was we were what when where which who why will with "
        "would you your"
    )
)


def words_that_carry(text: str) -> frozenset[str]:
    """In small letters, plurals and possessives as their plain word."""
    plain = (_plain(found) for found in WORD.findall(text.casefold()))
    return frozenset(word for word in plain if word and word not in CARRY_NOTHING)


def _plain(word: str) -> str:
    word = re.sub(r"['’]s?$", "", re.sub(r"['’]s$", "", word))
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0, nothing in common, to 1, the same words."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def may_say_the_same(texts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs of ids, the likest first. Only texts that share a word with another are compared at all."""
    carried = {key: words_that_carry(text) for key, text in texts}
    found = []
    for (one, other), shared in _in_common(carried).items():
        if shared >= FEWEST_SHARED and (how := likeness(carried[one], carried[other])) >= ALIKE:
            found.append((-how, one, other))
    return [(one, other) for _, one, other in sorted(found)]


def _in_common(carried: dict[str, frozenset[str]]) -> Counter[tuple[str, str]]:
    """How many words each pair shares; pairs that share none are not here."""
    bearers: dict[str, list[str]] = {}
    for key, words in carried.items():
        for word in words:
            bearers.setdefault(word, []).append(key)
    return Counter(pair for keys in bearers.values() for pair in combinations(keys, 2))
