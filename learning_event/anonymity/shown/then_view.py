"""Then view as its form shows it: which day is chosen, and where the slider may stop. Nothing of what is out of sight."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownStop:
    """A place of the slider: an ISO day, empty for everything, and how it is said."""

    day: str
    says: str


@dataclass(frozen=True)
class ShownThen:
    """`then` is the ISO day in force, empty while everything is in sight; `led` says whether everybody is led to a day, in words.

    `first` and `last` are those of the case that may be chosen. `stops` are the days of entries in sight and, beyond them, ends of
    months, which tell nothing; `at` is the number of the one in force.
    """

    then: str
    says: str
    led: str
    first: str
    last: str
    stops: tuple[ShownStop, ...]
    at: int


@dataclass(frozen=True)
class ShownLed:
    """For the desk: the day that everybody is led to, and the days of the entry before and the entry after it (empty: everything).

    `seen` is how the page knows it (rules/stale.py).
    """

    then: str
    says: str
    before: str
    after: str
    first: str
    last: str
    seen: str
