"""What a timeline entry is: a contact, a decision, a move … It may be left unsaid."""

from enum import StrEnum


class EntryKind(StrEnum):
    """In the order in which they are offered."""

    CONTACT = "contact"
    PLANNED_CONTACT = "planned_contact"
    DECISION = "decision"
    HANDOVER = "handover"
    MEETING = "meeting"
    MISSING_EPISODE = "missing_episode"
    MOVE = "move"
    HOUSEHOLD_CHANGE = "household_change"
    ALREADY_CHANGED = "already_changed"


LABELS: dict[str, str] = {
    EntryKind.CONTACT: "Contact",
    EntryKind.PLANNED_CONTACT: "Planned contact",
    EntryKind.DECISION: "Decision",
    EntryKind.HANDOVER: "Handover",
    EntryKind.MEETING: "Meeting",
    EntryKind.MISSING_EPISODE: "Missing episode",
    EntryKind.MOVE: "Move",
    EntryKind.HOUSEHOLD_CHANGE: "Change in household",
    EntryKind.ALREADY_CHANGED: "Already changed since",
}


class Understood(StrEnum):
    """How the child's experience was understood; that somebody saw the child is another thing."""

    WORDS = "words"
    PLAY = "play"
    OBSERVATION = "observation"
    TOLD_BY_OTHERS = "told_by_others"


UNDERSTOOD_SAID: dict[str, str] = {
    Understood.WORDS: "by words",
    Understood.PLAY: "through play",
    Understood.OBSERVATION: "by watching",
    Understood.TOLD_BY_OTHERS: "told by others",
}

MOST_LINES = 6


def entry_kind(typed: str) -> str:
    """Empty where it is not said; ValueError where it is none of them."""
    return EntryKind(typed.strip()).value if typed.strip() else ""


def understood(typed: str) -> str:
    """The same for how the child was understood."""
    return Understood(typed.strip()).value if typed.strip() else ""


def lines_of(typed: str) -> list[int]:
    """Numbers of lines of enquiry, with commas, spaces or semicolons between them; ValueError where one is not from 1 to 6."""
    parts = typed.replace(",", " ").replace(";", " ").split()
    numbers = {int(part) if part.isascii() and part.isdigit() and len(part) == 1 else 0 for part in parts}
    if not all(1 <= number <= MOST_LINES for number in numbers):
        raise ValueError(typed)
    return sorted(numbers)
