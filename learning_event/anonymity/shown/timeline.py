"""The shared timeline as everybody sees it: key episodes, in them days, in them an entry and what the room added."""

from dataclasses import dataclass

from learning_event.anonymity.shown.observation import ShownObservation


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
    """What a record says of the child: yes, no, not_recorded or not_applicable, and the child's own words."""

    seen: str
    alone: str
    view: str
    own_words: str = ""

    @property
    def was_part(self) -> bool:
        return {self.seen, self.alone, self.view} != {"not_applicable"} or bool(self.own_words)


@dataclass(frozen=True)
class ShownEntry:
    """A dated fact from the records. `corrections` came from the room; the record's own words stand as they are."""

    id: str
    reference: str
    agency: str
    source: str
    words: str
    when: ShownDate
    child: ShownChild
    accounts_differ: bool = False
    corrections: tuple[ShownObservation, ...] = ()


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


@dataclass(frozen=True)
class ShownTimeline:
    """Everything up to showing number `showing`. `whole` are observations about the whole case."""

    child: str
    showing: int
    episodes: tuple[ShownEpisode, ...]
    whole: tuple[ShownObservation, ...]
    whole_place: str
