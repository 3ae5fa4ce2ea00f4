"""What goes on beside the review, as pages show it, and what somebody in the room is told is closed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownProceeding:
    """One body: `stand` is empty while nobody has asked, `said` and `confirmed` say the rest in words."""

    body: str
    who: str
    stand: str
    said: str
    confirmed: str
    plain_words: str


@dataclass(frozen=True)
class ShownAgreed:
    """What stands above the writing of one person: `topics` are the same for everybody."""

    topics: tuple[str, ...] = ()
