"""Who may come to the door: practitioners with a seat, and the staff of the event by their part in it. No names of practitioners.

`part` is the column of web/authorisation.txt in which somebody stands.
"""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class Practitioner:
    """Somebody at a place. `seat` is their browser's 32 secret bytes; it is never written down anywhere here."""

    part: ClassVar[str] = "practitioner"

    event_id: str
    place_id: str
    seat: bytes

    def __repr__(self) -> str:
        return "Practitioner()"


@dataclass(frozen=True)
class Waiting:
    """Somebody who came with the room code and has not been let in yet."""

    part: ClassVar[str] = "waiting"

    event_id: str
    place_id: str


@dataclass(frozen=True)
class Reviewer:
    """A reviewer of this learning event, signed in: the one who leads it, or a co-reviewer (the scribe is one) beside them."""

    event_id: str
    account_id: str
    leads: bool = True

    @property
    def part(self) -> str:
        return "lead" if self.leads else "co-reviewer"


@dataclass(frozen=True)
class CoOrdinator:
    """The co-ordinator of this learning event, signed in. They prepare the day, and never see what the room writes."""

    part: ClassVar[str] = "co-ordinator"

    event_id: str
    account_id: str


@dataclass(frozen=True)
class SupportContact:
    """A support contact of this learning event, signed in. They never see an observation."""

    part: ClassVar[str] = "contact"

    event_id: str
    account_id: str
    support_contact_id: str


@dataclass(frozen=True)
class Administrator:
    """Looks after accounts, keys, the record of staff and erasure, for the whole house; reads no word of any event."""

    part: ClassVar[str] = "administrator"

    account_id: str


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
    administrator: bool = False


Preparing = Reviewer | CoOrdinator
Staff = Reviewer | CoOrdinator | SupportContact
LetIn = Practitioner | Staff
Anybody = LetIn | Waiting
