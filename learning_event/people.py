"""Who may come to the door: practitioners with a seat, the lead reviewer, and support contacts. No names of practitioners."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Practitioner:
    """Somebody at a place. `seat` is their browser's 32 secret bytes; it is never written down anywhere here."""

    event_id: str
    place_id: str
    seat: bytes

    def __repr__(self) -> str:
        return "Practitioner()"


@dataclass(frozen=True)
class Waiting:
    """Somebody who came with the room code and has not been let in yet."""

    event_id: str
    place_id: str


@dataclass(frozen=True)
class Reviewer:
    """The lead reviewer of this learning event, signed in."""

    event_id: str
    account_id: str


@dataclass(frozen=True)
class SupportContact:
    """A support contact of this learning event, signed in. They never see an observation."""

    event_id: str
    account_id: str
    support_contact_id: str


Anybody = Practitioner | Waiting | Reviewer | SupportContact
