"""What may be said of a timeline entry beyond its fact: its kind, when it was known, whether it was usual, and of a decision more."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from learning_event.actions.preparing.typed import text
from learning_event.models import TimelineEntry
from learning_event.rules.entry_kind import entry_kind, lines_of, understood
from learning_event.rules.hindsight import known_when, usual

MOST_CHARACTERS = 1500
PLEASE = {
    "entry_kind": "Please choose the kind of entry from the list, or leave it unsaid.",
    "known_when": "Please choose when it was known from the list, or leave it unsaid.",
    "usual": "Please say often, sometimes, unusual or don’t know, or leave it unsaid.",
    "child_how": "Please choose how the child was understood from the list, or leave it as not recorded.",
    "lines": "Please give the numbers of lines of enquiry, from 1 to 6, such as 1, 3.",
}


@dataclass(frozen=True)
class EntryMore:
    """Everything may be empty. A decision has the options considered at the time, and the reasons as they were given then."""

    kind: str
    known_when: str
    usual: str
    child_how: str
    lines: list[int]
    options: str
    reasons: str

    @classmethod
    def read(cls, sent: Mapping[str, str], wrong: dict[str, str]) -> "EntryMore":
        """Says in `wrong` what has to be looked at again."""
        return cls(
            kind=one_of(sent, "entry_kind", entry_kind, wrong),
            known_when=one_of(sent, "known_when", known_when, wrong),
            usual=one_of(sent, "usual", usual, wrong),
            child_how=one_of(sent, "child_how", understood, wrong),
            lines=_lines(sent, wrong),
            options=text(sent, "options", wrong, most=MOST_CHARACTERS),
            reasons=text(sent, "reasons", wrong, most=MOST_CHARACTERS),
        )

    def write_on(self, row: TimelineEntry) -> None:
        row.kind, row.known_when, row.usual, row.child_how = self.kind, self.known_when, self.usual, self.child_how
        row.lines, row.options, row.reasons = self.lines, self.options, self.reasons


def one_of(sent: Mapping[str, str], box: str, read: Callable[[str], str], wrong: dict[str, str]) -> str:
    """One of what may be said there, or nothing; what cannot be read is said in `wrong`."""
    try:
        return read(sent.get(box, ""))
    except ValueError:
        wrong[box] = PLEASE[box]
        return ""


def _lines(sent: Mapping[str, str], wrong: dict[str, str]) -> list[int]:
    try:
        return lines_of(sent.get("lines", ""))
    except ValueError:
        wrong["lines"] = PLEASE["lines"]
        return []
