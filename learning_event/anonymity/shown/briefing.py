"""The briefing, and what is asked and needed before the day: without asker, card, place or time."""

from dataclasses import dataclass

from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.anonymity.shown.expecting import ShownExpecting
from learning_event.anonymity.shown.records import ShownRecord


@dataclass(frozen=True)
class ShownAnswered:
    """A question that was answered, for everybody or for its asker alone; an empty `answer` means not yet."""

    words: str
    answer: str


@dataclass(frozen=True)
class ShownThere:
    """Who will be there, by role: never a name."""

    agency: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class ShownBriefingPart:
    """A part of the day as planned; `starts` is said as 10.25."""

    starts: str
    title: str


@dataclass(frozen=True)
class ShownBriefing:
    """Everything that those who come are told. `records` are empty unless the lead reviewer shares them beforehand."""

    expecting: ShownExpecting
    parts: tuple[ShownBriefingPart, ...]
    there: tuple[ShownThere, ...]
    contacts: tuple[ShownSupportContact, ...]
    proceedings: tuple[str, ...]
    closed_topics: tuple[str, ...]
    notes: str
    records: tuple[ShownRecord, ...]
    answered: tuple[ShownAnswered, ...]


@dataclass(frozen=True)
class ShownQuestion:
    """A question on the lead reviewer's page; `answered` is of rules/briefing.py, empty while it waits."""

    id: str
    words: str
    answered: str
    answer: str


@dataclass(frozen=True)
class ShownNeed:
    """An access need, in its writer's words."""

    id: str
    words: str
    arranged: bool


@dataclass(frozen=True)
class ShownMessage:
    """One message of a thread; `theirs` is the contact's own."""

    words: str
    theirs: bool


@dataclass(frozen=True)
class ShownThread:
    """A support contact's thread with the lead reviewer; `waits` while its last word is the contact's."""

    contact: ShownSupportContact
    messages: tuple[ShownMessage, ...]

    @property
    def waits(self) -> bool:
        return bool(self.messages) and self.messages[-1].theirs


@dataclass(frozen=True)
class ShownNotes:
    """What the lead reviewer put on the briefing."""

    notes: str
    shares_records: bool
