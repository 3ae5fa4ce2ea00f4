"""Told before publication, as whoever prepares it sees it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShownStepToTell:
    """`on_day` is a day in words, or empty while it is not settled."""

    id: str
    who: str
    by_whom: str
    on_day: str
    told: bool


@dataclass(frozen=True)
class ShownPlan:
    """`spoken` of so many `people` have been spoken with by their support contacts before publication: never which of them."""

    published_on: str
    steps: tuple[ShownStepToTell, ...]
    people: int
    spoken: int
