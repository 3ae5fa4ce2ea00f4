"""Compares what was acknowledged with what is stored and with what every page finally shows: lost, duplicated, unexpected, diverged."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from tests.torture.history import History, Subject

Key = tuple[int, str]


@dataclass(frozen=True)
class Verdict:
    """Each a list of sentences; all empty is the only good outcome."""

    lost: list[str]
    duplicated: list[str]
    unexpected: list[str]
    diverged: list[str]

    @property
    def figures(self) -> dict[str, int]:
        return {one.name: len(getattr(self, one.name)) for one in fields(self)}

    @property
    def sound(self) -> bool:
        return not any(self.figures.values())

    def __add__(self, other: "Verdict") -> "Verdict":
        return Verdict(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


def stored_against(known: Mapping[Key, Subject], stored: Iterable[tuple[Key | None, str]]) -> Verdict:
    """`stored` are the rows: whose each is (None where no seat knows it), and its words."""
    rows = list(stored)
    times = Counter(key for key, _ in rows if key is not None)
    standing = {key: words for key, words in rows if key is not None}
    lost: list[str] = []
    unexpected = [f"nobody’s: {words!r}" for key, words in rows if key is None or key not in known]
    for key, subject in known.items():
        possible, there = subject.possible(), standing.get(key)
        if there in possible:
            continue
        deeds = ", ".join(f"{deed.what} {deed.outcome}" for deed in subject.deeds)
        said = f"seat {key[0]}, {subject.name}: {there!r} stands there after: {deeds}"
        (lost if there is None or None not in possible else unexpected).append(said)
    return Verdict(lost, [f"seat {key[0]}, {key[1]}: {n} times" for key, n in times.items() if n > 1], unexpected, [])


def shown_against(pages: Mapping[str, Mapping[str, str]], fresh: Mapping[str, str], stored: Iterable[str]) -> Verdict:
    """`pages` and `fresh` are cards by their ids; `stored` are the words that should stand on every page, each once."""
    diverged = [
        f"{name} shows {_differences(cards, fresh)}" for name, cards in pages.items() if dict(cards) != dict(fresh)
    ]
    wanted, seen = Counter(stored), Counter(fresh.values())
    lost = [f"stored and not shown: {words!r}" for words in (wanted - seen)]
    unexpected = [f"shown and not stored: {words!r}" for words in (seen - wanted)]
    return Verdict(lost, [], unexpected, diverged)


def all_of(history: History) -> dict[Key, Subject]:
    return {**history.observations, **history.answers}


def _differences(cards: Mapping[str, str], fresh: Mapping[str, str]) -> str:
    lacks, more = fresh.keys() - cards.keys(), cards.keys() - fresh.keys()
    other = [one for one in fresh.keys() & cards.keys() if fresh[one] != cards[one]]
    return f"{len(lacks)} fewer, {len(more)} more and {len(other)} other cards than a fresh page"
