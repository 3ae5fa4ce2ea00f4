"""What a support contact's own page shows: requests without a name, own people as numbers, and the shape of the day."""

from dataclasses import dataclass

from learning_event.anonymity.shown.event import ShownSupportContact


@dataclass(frozen=True)
class ShownSupportRequest:
    """Somebody would like a word; `words` may be empty."""

    id: str
    words: str


@dataclass(frozen=True)
class ShownPeople:
    """How many places of an agency have this support contact."""

    agency: str
    places: int


@dataclass(frozen=True)
class ShownPart:
    """A part of the day; `when` is earlier, now or later."""

    starts: str
    title: str
    when: str


@dataclass(frozen=True)
class ShownSupporting:
    """Everything on the page of one support contact."""

    contact: ShownSupportContact
    requests: tuple[ShownSupportRequest, ...]
    people: tuple[ShownPeople, ...]
    parts: tuple[ShownPart, ...]
