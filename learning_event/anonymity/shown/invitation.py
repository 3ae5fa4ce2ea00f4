"""An invitation to be a support contact, as whoever opens the link sees it, and as the reviewer sees that it was made."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ShownInvitation:
    """`state` is open, used or over; only of an open one is anything else said. `email` is empty where none was noted.

    `has_sign_in`: somebody signs in with this address already, and does so here too.
    """

    state: str
    event_id: str = ""
    name: str = ""
    held_on: str = ""
    until: str = ""
    reviewer: str = ""
    email: str = ""
    has_sign_in: bool = False


@dataclass(frozen=True)
class ShownLink:
    """What the reviewer is shown once: the whole address, until when it is good, in words, and where a letter goes with it, or empty."""

    address: str = field(repr=False)
    until: str
    name: str
    mailed_to: str = ""
