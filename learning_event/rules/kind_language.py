"""Kind language: another way to put something, offered and never more, by one readable list that browser and house both read.

The patterns of `static/kind-language.json` are of the sort that Python and JavaScript read alike: plain letters, no look behind.
"""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
FILE = "kind-language.json"

_SPACES = re.compile("[ \t\r\n\u00a0\u2009\u202f]+")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-"})


class NudgeSort(StrEnum):
    """Another question, a word that the reviewer would look at first, or a hand for the person who writes."""

    REFRAME = "reframe"
    HOLD = "hold"
    SUPPORT = "support"


@dataclass(frozen=True)
class Nudge:
    """`found` is what was written; `offer` what might be asked instead. `id` is how a browser remembers what it was told."""

    id: str
    sort: NudgeSort
    found: str
    offer: str


@dataclass(frozen=True)
class _Rule:
    id: str
    sort: NudgeSort
    pattern: re.Pattern[str]
    offer: str


def nudges(words: str) -> tuple[Nudge, ...]:
    """One for each rule that the words meet, in the order of the list."""
    text = even(words)
    met = ((rule, rule.pattern.search(text)) for rule in _rules())
    return tuple(Nudge(rule.id, rule.sort, one.group(), rule.offer) for rule, one in met if one)


def even(words: str) -> str:
    """One kind of space, apostrophe and hyphen, as the patterns have them."""
    return _SPACES.sub(" ", words.translate(_QUOTES))


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(one["id"], NudgeSort(one["sort"]), re.compile(one["pattern"], re.IGNORECASE | re.ASCII), one["offer"])
        for one in json.loads(_file().read_text("utf-8"))
    )


def _file() -> Path:
    """Inside the package when installed from a wheel, beside it in the tree."""
    inside = _PACKAGE / "static" / FILE
    return inside if inside.is_file() else _PACKAGE.parent / "static" / FILE
