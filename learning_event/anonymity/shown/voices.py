"""A voice that is missing, as whoever prepares the day sees it: a role or an agency, never a name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownVoice:
    """`id` is empty where nobody has written down a `route` yet; `why` says how it is known that they are missing."""

    id: str
    who: str
    why: str
    route: str
