"""Why words would be held before the room sees them: a readable list of cues, conservative, and what the names check found.

A cue holds; it never decides. The lead reviewer reads what is held, and its author reads why.
"""

import json
import re
from functools import cache
from pathlib import Path

from learning_event.rules.holding import WORDS, Sort
from learning_event.rules.kind_language import NudgeSort, even, nudges
from learning_event.rules.names.check import Checker
from learning_event.rules.names.known import Known

FILE = Path(__file__).with_name("hold_cues.json")
FIRST = (Sort.RISK, Sort.SUPPORT, Sort.TRIAL)

# What somebody else said is no sign of how the writer is.
_SAID = re.compile('"[^"]*"|“[^”]*”|„[^”“"]*[”“"]')


def why_held(words: str, table: tuple[Known, ...], keep_names: bool = False) -> tuple[str, str] | None:
    """The sort of the reason, and the reason as its author reads it; None where nothing speaks against showing.

    `keep_names` is the author's "Keep as it is": it holds for what only looks like a name, never for a name of the table or
    for an identifier.
    """
    return Held(table).why(words, keep_names=keep_names)


class Held:
    """The table made ready once, for everything that waits to be shown."""

    def __init__(self, table: tuple[Known, ...]) -> None:
        self._checker = Checker(table)

    def why(self, words: str, *, keep_names: bool = False) -> tuple[str, str] | None:
        sort = self._sort(words, keep_names)
        return None if sort is None else (sort.value, WORDS[sort].told)

    def _sort(self, words: str, keep_names: bool) -> Sort | None:
        cue = cue_in(words)
        if cue is not None:
            return cue
        if any(one.sure or not keep_names for one in self._checker.found_in(words)):
            return Sort.NAME
        return Sort.CONDUCT if any(one.sort is NudgeSort.HOLD for one in nudges(words)) else None


def cue_in(words: str) -> Sort | None:
    """Present risk before everything, then whether the writer needs somebody, then possible evidence."""
    text = even(words)
    own = _SAID.sub(" ", text)
    for sort in FIRST:
        if any(cue.search(own if sort is Sort.SUPPORT else text) for cue in _cues()[sort]):
            return sort
    return None


@cache
def _cues() -> dict[Sort, tuple[re.Pattern[str], ...]]:
    listed = json.loads(FILE.read_text("utf-8"))
    return {
        sort: tuple(
            re.compile(one["pattern"], re.IGNORECASE | re.ASCII | re.DOTALL)
            for one in listed
            if one["sort"] == sort.value
        )
        for sort in FIRST
    }
