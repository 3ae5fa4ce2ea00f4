"""What a support contact's own page shows: requests without a name, own people as numbers, and the shape of the day."""

from dataclasses import dataclass

from learning_event.anonymity.shown.event import ShownSupportContact


@dataclass(frozen=True)
class ShownAsked:
    """A request as whoever asked sees it. `stands` is a sentence; `answer` is empty until `answered_by` has answered.

    `reach` is whom to ring or go to as it stands. `nobody` says that no contact has answered and it falls to the lead reviewer.
    """

    id: str
    words: str
    stands: str
    answer: str
    answered_by: str
    reach: ShownSupportContact
    nobody: bool


@dataclass(frozen=True)
class ShownSupportRequest:
    """Somebody would like a word; `words`, `whereabouts` and `called` (who they say they are) may be empty.

    `note` says how it came here or where it went. `answer` is what was answered, `by_me` whether by this contact. `may_answer` and
    `stand_in` (a name) say what can be done with it now.
    """

    id: str
    words: str
    whereabouts: str
    called: str
    note: str
    answer: str
    answered_by: str
    by_me: bool
    may_answer: bool
    stand_in: str

    @property
    def waits(self) -> bool:
        """Whether it waits for this contact."""
        return self.may_answer and not self.answer


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
    lead: ShownSupportContact | None
