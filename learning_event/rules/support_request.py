"""A request for support: with whom it is, what its contact may answer, and what whoever asked is told meanwhile.

There is no clock in any of it: three minutes are counted in memory alone (actions/room/unanswered.py).
"""

from enum import StrEnum

PATIENCE = 180.0
"""Seconds until somebody else is told as well."""
MOST_BAND = 5
"""Nobody counts further: five or more is all that is kept."""


class Stage(StrEnum):
    """`first`: with whom it was for. Then with the stand-in, because it was handed on, came late, or the contact had gone. Or nobody."""

    FIRST = "first"
    HANDED = "handed"
    LATE = "late"
    GONE = "gone"
    NOBODY = "nobody"


class Answer(StrEnum):
    """What a contact may say: two ready sentences, or their own words."""

    COMING = "coming"
    RING = "ring"
    WORDS = "words"


READY = {Answer.COMING: "I am coming to find you.", Answer.RING: "Please ring me."}
SHORT = {
    "answered": "Your request is answered",
    "nobody": "Nobody has answered yet",
    "open": "You have asked for a word",
}
LEAD = "the lead reviewer"
NOBODY_YET = "Nobody has answered this. Whoever asked has been told to go to the lead reviewer. You can still answer."


def counted_up(asked: int) -> int:
    """One more, and never more than five."""
    return min(MOST_BAND, asked + 1)


def band_of(asked: int) -> int:
    """The least that says the same: 0, 1 (one to four) or 5 (five or more)."""
    return 0 if asked == 0 else 1 if asked < MOST_BAND else MOST_BAND


def how_it_stands(stage: Stage, *, now: str, first: str, lead: str) -> str:
    """For whoever asked, while there is no answer. `now` and `first` are names, or empty where somebody has been taken off the list."""
    first = first or "Whom you asked"
    match stage:
        case Stage.FIRST:
            return f"{now} has been told you would like a word."
        case Stage.HANDED:
            return f"{first} cannot come just now and has asked {now}, who has been told."
        case Stage.LATE:
            return f"{first} has not answered for three minutes, so {now} has been told as well."
        case Stage.GONE:
            return f"{first} cannot be here just now, so {now} has been told."
        case Stage.NOBODY:
            return f"{now or first} has not answered yet. Please do not wait: go to {lead or LEAD}, who finds somebody for you."


def said_to_the_first(stage: Stage, *, now: str) -> str:
    """For the contact who was asked first, once it is with somebody else."""
    match stage:
        case Stage.HANDED:
            return f"You handed this to {now}."
        case Stage.LATE:
            return f"Three minutes went by, so {now} has been told as well. You can still answer."
        case Stage.NOBODY:
            return NOBODY_YET
        case _:
            return f"This is with {now} now."


def said_to_who_has_it(stage: Stage, *, first: str) -> str:
    """For the contact with whom it is; empty where it was for them from the beginning."""
    first = first or "somebody who is no longer a support contact"
    match stage:
        case Stage.FIRST:
            return ""
        case Stage.HANDED:
            return f"{first} cannot come and asks you to take this."
        case Stage.LATE:
            return f"This was for {first}, who has not answered for three minutes."
        case Stage.GONE:
            return f"This was for {first}, who cannot be here just now."
        case Stage.NOBODY:
            return NOBODY_YET
