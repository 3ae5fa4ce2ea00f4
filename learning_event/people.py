"""Who may come to the door: practitioners with a seat, the lead reviewer, and support contacts. No names of practitioners."""

from dataclasses import dataclass, field


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


@dataclass(frozen=True)
class SignedIn:
    """An account of the staff, before it is known for which event. `session_key` must equal the one in their session.

    With a `first_password`, set by somebody else, they are not signed in until they have chosen their own.
    """

    id: str
    name: str
    email: str
    session_key: str = field(repr=False)
    makes_events: bool = False
    first_password: bool = False


Anybody = Practitioner | Waiting | Reviewer | SupportContact
