"""The shared timeline as everybody sees it: key episodes, in them days, in them an entry and what the room added."""

from collections.abc import Iterable
from dataclasses import dataclass

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.rules.child_gaps import gaps
from learning_event.rules.entry_kind import LABELS
from learning_event.rules.family import Told


@dataclass(frozen=True)
class ShownDate:
    """`mark` is the certainty, which names the drawing on the line; `how`, `date` and `note` are its words."""

    mark: str
    how: str
    date: str
    note: str = ""

    def __str__(self) -> str:
        words = f"{self.how} {self.date}".strip()
        return f"{words}, {self.note}" if self.note else words


@dataclass(frozen=True)
class ShownChild:
    """What a record says of the child: yes, no, not_recorded or not_applicable, and the child's own words.

    `how` says in words how the child's experience was understood; empty where that is not recorded.
    """

    seen: str
    alone: str
    view: str
    own_words: str = ""
    how: str = ""

    @property
    def was_part(self) -> bool:
        return {self.seen, self.alone, self.view} != {"not_applicable"} or bool(self.own_words)


@dataclass(frozen=True)
class ShownEntry:
    """A dated fact from the records. `corrections` came from the room; the record's own words stand as they are.

    `kind` is of rules/entry_kind.py and may be empty; `lines` are the numbers of the lines of enquiry that it bears on. `known` says
    when it was known, and `usual` whether it was usual, both in words or empty. A decision has `options` and `reasons`.
    `amended` are the words as amended after a correction, which stand beside the record's own. `family` is own or told in the family's
    own lane (rules/family.py), and empty on a record.
    """

    id: str
    reference: str
    agency: str
    source: str
    words: str
    when: ShownDate
    child: ShownChild
    accounts_differ: bool = False
    corrections: tuple[ShownObservation, ...] = ()
    kind: str = ""
    lines: tuple[int, ...] = ()
    known: str = ""
    usual: str = ""
    options: str = ""
    reasons: str = ""
    amended: str = ""
    family: str = ""

    @property
    def quoted(self) -> str:
        """Its words, in quotation marks where they are the family's own."""
        return f"“{self.words.strip('“”')}”" if self.family == Told.OWN else self.words

    @property
    def kind_label(self) -> str:
        return LABELS.get(self.kind, "")

    @property
    def more(self) -> bool:
        """Whether there is more to say of it than its words and its kind."""
        return bool(self.known or self.usual or self.options or self.reasons)


@dataclass(frozen=True)
class ShownDay:
    """One day on the line: an entry with its observations, or (entry None) a date that only the room gave."""

    place: str
    when: ShownDate
    entry: ShownEntry | None
    observations: tuple[ShownObservation, ...] = ()


@dataclass(frozen=True)
class ShownEpisode:
    """A key episode with its days. `number` is None for what lies before, after or outside the key episodes."""

    id: str
    place: str
    number: int | None
    title: str
    short_title: str
    dates: str
    asks: str
    days: tuple[ShownDay, ...] = ()
    observations: tuple[ShownObservation, ...] = ()

    def gaps(self, child: str) -> str:
        """What the records of this part do not say of the child, in a sentence or two."""
        return _gaps(child, (day.entry for day in self.days))


@dataclass(frozen=True)
class ShownTimeline:
    """Everything up to showing number `showing`. `whole` are observations about the whole case.

    In Then view `then` is the ISO day after which nothing is in sight, `up_to` the same in words, and `led` whether that is for all.
    """

    child: str
    showing: int
    episodes: tuple[ShownEpisode, ...]
    whole: tuple[ShownObservation, ...]
    whole_place: str
    then: str = ""
    up_to: str = ""
    led: bool = False

    @property
    def from_the_family(self) -> tuple[ShownEntry, ...]:
        """What stands in the family's own lane, their own words first, each part by date."""
        said = [day.entry for episode in self.episodes for day in episode.days if day.entry and day.entry.family]
        return tuple(sorted(said, key=lambda entry: entry.family != Told.OWN))

    @property
    def gaps(self) -> str:
        """The same for everything that is in sight."""
        return _gaps(self.child, (day.entry for episode in self.episodes for day in episode.days))


def _gaps(child: str, entries: Iterable[ShownEntry | None]) -> str:
    said = [entry.child for entry in entries if entry is not None and entry.child.was_part]
    return gaps(child, [one.seen for one in said], [bool(one.how) for one in said])
