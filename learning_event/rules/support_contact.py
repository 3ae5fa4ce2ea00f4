"""Support contacts: what they have answered, and when they can be reached: by telephone or e-mail, and with words for the day."""

from enum import StrEnum


class Answered(StrEnum):
    """`said_yes` is a yes that the reviewer was told and noted; `not_reached` is the reviewer's note too."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    SAID_YES = "said_yes"
    DECLINED = "declined"
    LEFT = "left"
    NOT_REACHED = "not_reached"


SAID = {
    Answered.ASKED: "Has not answered yet",
    Answered.ACCEPTED: "Has accepted",
    Answered.SAID_YES: "Said yes to you",
    Answered.DECLINED: "Cannot do it",
    Answered.LEFT: "Has stepped back",
    Answered.NOT_REACHED: "Could not be reached",
}

STAND = frozenset({Answered.ACCEPTED, Answered.SAID_YES})


def stands(answered: str) -> bool:
    """Whether they have said yes and not stepped back since."""
    return answered in STAND


def lacks(*, telephone: str, email: str, on_the_day: str) -> tuple[str, ...]:
    """What is missing, in words that can follow “has no”; empty when they can be reached."""
    found = []
    if not telephone and not email:
        found.append("telephone number or e-mail address")
    if not on_the_day:
        found.append("words for where they are on the day")
    return tuple(found)


def is_reachable(*, telephone: str, email: str, on_the_day: str) -> bool:
    """Whether somebody who needs them can find them."""
    return not lacks(telephone=telephone, email=email, on_the_day=on_the_day)
