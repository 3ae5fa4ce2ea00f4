"""The family: the days they ask to avoid, checked against the days of the review, and the two ways in which their words stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from learning_event.rules.plain_day import day_said

LANE = "The family"
ANOTHER_LANE = "The family’s own lane"


class Told(StrEnum):
    """Of a timeline entry of the family's own lane; empty on a record of an agency."""

    OWN = "own"
    TOLD = "told"


SAID = {Told.OWN: "Their own words", Told.TOLD: "As they told it, in other words"}


@dataclass(frozen=True)
class ToAvoid:
    """An ISO day, `yearly` when it comes round each year, and why."""

    day: str
    yearly: bool
    why: str

    @property
    def said(self) -> str:
        return f"{day_said(self.day).rsplit(' ', 1)[0]} of each year" if self.yearly else day_said(self.day)

    def falls_on(self, day: str) -> bool:
        return bool(day) and (day == self.day or (self.yearly and day[4:] == self.day[4:]))


def clashes(days: Mapping[str, str], avoid: Iterable[ToAvoid]) -> tuple[str, ...]:
    """A sentence for each day of the review, by what it is, that falls on one that the family asked to avoid."""
    kept = tuple(avoid)
    return tuple(
        f"{what}, {day_said(day)}, is a day that the family asked to avoid: {one.why}."
        for what, day in days.items()
        for one in kept
        if one.falls_on(day)
    )
