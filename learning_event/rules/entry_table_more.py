"""What a cell of a plain file says of an entry beyond its fact, in the words of the page, and back again."""

from collections.abc import Mapping

from learning_event.rules.entry_kind import LABELS, Understood
from learning_event.rules.hindsight import KNOWN_SAID, USUAL_ANSWERS

ALREADY_CHANGED = {"already changed": "already_changed", "learning already acted on": "already_changed"}


def kind_in(cell: str) -> str:
    return _value(cell, LABELS, ALREADY_CHANGED)


def known_when_in(cell: str) -> str:
    return _value(cell, KNOWN_SAID)


def usual_in(cell: str) -> str:
    return _value(cell, USUAL_ANSWERS, {"don't know": "dont_know", "not known": "dont_know"})


def understood_in(cell: str) -> str:
    return _value(cell, {one.value: _plain(one.value) for one in Understood})


def more_cells(kind: str, known_when: str, usual: str, child_how: str) -> dict[str, str]:
    """Read again they are the same."""
    return {
        "kind": LABELS.get(kind, "").lower(),
        "known_when": KNOWN_SAID.get(known_when, "").lower(),
        "usual": USUAL_ANSWERS.get(usual, "").lower(),
        "child_how": _plain(child_how),
    }


def _value(cell: str, said: Mapping[str, str], also: Mapping[str, str] | None = None) -> str:
    """The value of what is said; words that are none of them stay as they are, and are refused where the form is read."""
    typed = _plain(cell)
    known = {_plain(words): value for value, words in said.items()} | {_plain(value): value for value in said}
    return (known | dict(also or {})).get(typed, typed)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split())
