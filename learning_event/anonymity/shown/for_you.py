"""What waits at the desk for the reviewers to look at: corrections, what was said to them alone, entries that were taken off."""

from dataclasses import dataclass, field

from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEntry
from learning_event.rules.holding import WORDS


@dataclass(frozen=True)
class ShownPrivateWord:
    """Said privately to the reviewers. Never shown to the room; erased at sealing."""

    id: str
    words: str


@dataclass(frozen=True)
class ShownToAnswer:
    """A correction that nobody has answered, with the entry that it is about; `seen` is how both stand."""

    entry: ShownEntry
    observation: ShownObservation
    seen: str


@dataclass(frozen=True)
class ShownTakenOff:
    """An entry that was taken off the timeline and can be brought back."""

    id: str
    when: str
    agency: str
    words: str


@dataclass(frozen=True)
class ShownForYou:
    """`answers` are those to private questions, by the observation's id. All of it has been handed over at a showing.

    `seen` says how each entry (entry:<id>), observation (observation:<id>) and correction (correction:<id>) stands. `reasons` for
    holding are offered as a value and its words.
    """

    corrections: tuple[ShownToAnswer, ...] = ()
    private_words: tuple[ShownPrivateWord, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    taken_off: tuple[ShownTakenOff, ...] = ()
    seen: dict[str, str] = field(default_factory=dict)
    reasons: tuple[tuple[str, str], ...] = tuple((sort.value, words.chosen) for sort, words in WORDS.items())
