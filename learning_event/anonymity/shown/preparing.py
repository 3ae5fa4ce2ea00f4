"""What the lead reviewer prepares of people, as the pages show it: places without names of those who come, and who supports them."""

from dataclasses import dataclass

from learning_event.anonymity.shown.voices import ShownVoice
from learning_event.rules.support_contact import stands


@dataclass(frozen=True)
class ShownAgency:
    """An agency of the event; `places` and `entries` are how many rest on it."""

    id: str
    name: str
    places: int
    entries: int


@dataclass(frozen=True)
class ShownContact:
    """A support contact as the reviewer lists them. `lacks` says what is missing before they can be reached, `doubt` what may be wrong
    with their number. `answered` is one of rules/support_contact.py and `said` says it; `stand_in` is a name or empty. `invited`
    says how their invitation stands."""

    id: str
    name: str
    role: str
    agency: str
    telephone: str
    email: str
    before: str
    on_the_day: str
    after: str
    lacks: tuple[str, ...]
    places: int
    signs_in: bool
    is_reviewers: bool
    answered: str
    said: str
    reason: str
    stand_in: str
    takes_part: bool
    doubt: str
    invited: str

    @property
    def stands(self) -> bool:
        return stands(self.answered)


@dataclass(frozen=True)
class ShownPlace:
    """A place: `state` is laid_out, waiting, claimed or closed and `said` says it. `needs` says why it needs another contact, or is empty;
    `spoken_with` is its contact's own tick."""

    id: str
    role: str
    agency: str
    contact_id: str
    contact: str
    state: str
    said: str
    needs: str
    spoken_with: bool


@dataclass(frozen=True)
class ShownStep:
    """One line of getting ready. `state` is done, gate (nothing opens before it), needed or wanted; `said` says it."""

    state: str
    said: str
    what: str
    why: tuple[str, ...]
    page: str
    do: str


@dataclass(frozen=True)
class ShownSupported:
    """An agency in the table of who supports whom: how many places, how many of their cards were used, and the contacts."""

    agency: str
    places: int
    used: int
    contacts: tuple[str, ...]


@dataclass(frozen=True)
class ShownReadiness:
    """`missing` is empty when the doors can open, and `open` counts it in words. `room_code` is empty before they have.
    `voices` are those that are missing. `troubles` are what the gate waits for; `overrides` say why it went on without."""

    steps: tuple[ShownStep, ...]
    missing: tuple[str, ...]
    open: str
    supported: tuple[ShownSupported, ...]
    room_code: str
    cards: int
    voices: tuple[ShownVoice, ...] = ()
    troubles: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShownName:
    """A name used in this review. `forms` are further ways to write it that the names check knows."""

    id: str
    real_name: str
    alias: str
    also_written: tuple[str, ...]
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShownCard:
    """A card that has not been used, for printing: `reach` is how to find the contact on the day."""

    child: str
    held_on: str
    agency: str
    role: str
    code: str
    support_contact: str
    support_role: str
    reach: str


@dataclass(frozen=True)
class ShownColleague:
    """Somebody of the staff of this event, by account: never a practitioner. `may` says what their part lets them do."""

    account_id: str
    name: str
    email: str
    part: str
    may: str
    leads: bool
