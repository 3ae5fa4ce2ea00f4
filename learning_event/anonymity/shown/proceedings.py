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
    """What stands above the writing of one person: `topics` are the same for everybody, the rest is this seat's own.

    `limits` is what was agreed with them; `closed` says why they cannot type in this part. Both are mostly empty.
    """

    topics: tuple[str, ...] = ()
    limits: str = ""
    closed: str = ""


@dataclass(frozen=True)
class ShownLimits:
    """A place, and what was agreed with whoever sits there; for the lead reviewer alone."""

    place_id: str
    role: str
    agency: str
    limits: str


@dataclass(frozen=True)
class ShownPartClosed:
    """A part of the day, and to whom it is closed (rules/witness.py)."""

    id: str
    title: str
    starts: str
    closed_to: str


@dataclass(frozen=True)
class ShownWitnesses:
    """`agreed` are those with whom limits were agreed, `others` the rest; `too_few` while these are too few to write unknown."""

    agreed: tuple[ShownLimits, ...]
    others: tuple[ShownLimits, ...]
    parts: tuple[ShownPartClosed, ...]
    too_few: bool
