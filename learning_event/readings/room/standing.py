"""Where things stand on the timeline: sort keys for chapters, days and the lists of observations in them.

A chapter is a key episode ("002"), what lies before, between or after the key episodes ("001.5"), the undated ("900"), or the
whole case ("999"). A day is chapter/sort key/entry. The same key is `data-place` on the page and `place` in a live message.
"""

from collections.abc import Sequence

from learning_event.models import KeyEpisode, Observation, TimelineEntry
from learning_event.rules.case_date import LATEST, CaseDate, Certainty
from learning_event.rules.family import Told
from learning_event.rules.observation import AnchorKind, Kind

WHOLE = "999"
UNDATED = "900"
NO_TIME = "T99:99"
BEFORE_ALL = "!"


class Standing:
    """Knows the key episodes in their order, their numbers and the entries; gives a key for anything that has to stand somewhere."""

    def __init__(
        self,
        episodes: Sequence[KeyEpisode],
        entries: Sequence[TimelineEntry],
        numbers: dict[str, int],
        taken_off: Sequence[TimelineEntry] = (),
    ) -> None:
        self._numbers = numbers
        self._episodes = episodes
        self._entries = {row.id: row for row in entries}
        self._taken_off = {row.id: row for row in taken_off}

    def of_episode(self, episode_id: str) -> str:
        return f"{self._numbers[episode_id]:03}"

    def of_entry(self, row: TimelineEntry) -> str:
        """The day that an entry makes; entries of one moment stand in the order of their references, the family's own words first."""
        first = BEFORE_ALL if row.family == Told.OWN else ""
        of_its_own = f"{first}{row.reference.replace('/', '_')}.{row.id}"
        return f"{self._chapter(row.episode_id, row.sort_key)}/{row.sort_key}/{of_its_own}"

    def of_observation(self, row: Observation) -> str:
        """The list in which an observation stands; a correction of an entry stands in the flap under it."""
        entry = self._entries.get(row.anchor_ref) if row.anchor == AnchorKind.ENTRY else None
        if row.episode_id in self._numbers:
            return self.of_episode(row.episode_id)
        if entry is not None:
            return self.of_entry(entry) + ("/corrections" if row.kind == Kind.CORRECTION else "")
        if gone := self.taken_off(row):
            return self.of_taken_off(gone)
        if row.anchor == AnchorKind.EPISODE and row.anchor_ref in self._numbers:
            return self.of_episode(row.anchor_ref)
        return self.of_date(row) if row.anchor == AnchorKind.DATE else WHOLE

    def of_date(self, row: Observation) -> str:
        """A day that only the room gave: all observations of the same date share it."""
        key = CaseDate(row.date, Certainty(row.certainty)).sort_key + NO_TIME
        return f"{self._chapter(self._episode_on(key[:10]), key)}/{key}/~{row.date.replace('/', '_')}"

    def taken_off(self, row: Observation) -> TimelineEntry | None:
        """The entry that an observation was written to, if it has been taken off the timeline."""
        return self._taken_off.get(row.anchor_ref) if row.anchor == AnchorKind.ENTRY else None

    def of_taken_off(self, entry: TimelineEntry) -> str:
        """The date of an entry that is not on the timeline any more, in its key episode: there its words from the room stand."""
        key = CaseDate(entry.date, Certainty(entry.certainty)).sort_key + NO_TIME
        return f"{self._chapter(entry.episode_id, key)}/{key}/~{entry.date.replace('/', '_')}"

    def _chapter(self, episode_id: str | None, sort_key: str) -> str:
        if episode_id in self._numbers:
            return self.of_episode(episode_id)
        if sort_key.startswith(LATEST):
            return UNDATED
        return f"{sum(row.start <= sort_key[:10] for row in self._episodes):03}.5"

    def _episode_on(self, day: str) -> str | None:
        return next((row.id for row in self._episodes if row.start <= day <= row.end), None)
