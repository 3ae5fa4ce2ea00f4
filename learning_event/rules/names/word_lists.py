"""The readable lists beside this file: ordinary words that are names too, given names, and how given names are shortened."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def ordinary() -> frozenset[str]:
    """Names that are everyday words as well: never taken for a name by themselves."""
    return frozenset(word for line in _lines("ordinary.txt") for word in line.split())


@cache
def given() -> frozenset[str]:
    """Given names that many people have; a hint and no more."""
    return frozenset(word for line in _lines("given.txt") for word in line.split()) - ordinary()


@cache
def _circles() -> dict[str, frozenset[str]]:
    circles: dict[str, set[str]] = {}
    for line in _lines("diminutives.txt"):
        together = set(line.split())
        for name in together:
            circles.setdefault(name, set()).update(together - {name})
    return {name: frozenset(others) for name, others in circles.items()}


def shortened(name: str) -> frozenset[str]:
    """Other forms in which a given name (in plain letters) is said among people who know each other."""
    return _circles().get(name, frozenset())


@cache
def listed(name: str) -> frozenset[str]:
    """One of the lists of small words, such as titles."""
    lines = (line.partition(": ") for line in _lines("small_words.txt"))
    return frozenset(word for title, _, words in lines if title == name for word in words.split())


def _lines(file: str) -> list[str]:
    lines = (_HERE / file).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
