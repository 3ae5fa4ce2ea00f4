"""Key episodes: stretches of work looked at closely, and which of them a case date falls into."""

from collections.abc import Iterable
from dataclasses import dataclass

from learning_event.rules.case_date import CaseDate, Certainty

MOST_EPISODES = 30
MAY_BE = (Certainty.ABOUT, Certainty.EXACT, Certainty.UNSURE)


@dataclass(frozen=True)
class Window:
    """A key episode's days, first and last included, as ISO text."""

    id: str
    start: str
    end: str


def episode_for(when: CaseDate, episodes: Iterable[Window]) -> str | None:
    """The id of the first key episode whose days hold the firmest day of a date; None outside all of them or undated."""
    if when.firmest is None:
        return None
    day = when.firmest.isoformat()
    return next((episode.id for episode in episodes if episode.start <= day <= episode.end), None)
