"""After the day: two sorts of places to turn to, and days that come after the learning event."""

from enum import StrEnum


class Near(StrEnum):
    """Whether it is of this area, or for the whole country."""

    LOCAL = "local"
    NATIONAL = "national"


SAID = {Near.LOCAL: "In this area", Near.NATIONAL: "Anywhere in the country"}
BEFORE_THE_DAY = "This is before the day of the learning event. Please look at it again."


def wrong_with_day(day: str, *, held_on: str) -> str:
    """The sentence for an ISO day that cannot come after the learning event; empty when it can, or when there is none."""
    return BEFORE_THE_DAY if day and held_on and day < held_on else ""
