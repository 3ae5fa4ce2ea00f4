"""What each seat did and what it was told of it: the history that the checker holds against what is stored and what is shown."""

from collections import Counter
from dataclasses import dataclass, field

ACKNOWLEDGED, REFUSED, UNKNOWN = "acknowledged", "refused", "unknown"


@dataclass
class Deed:
    """`what` is add, revise, withdraw or answer; `words` are empty for a withdrawal."""

    what: str
    words: str
    outcome: str = UNKNOWN


@dataclass
class Subject:
    """One observation (by its slip) or one statement as one seat knows it, with everything it did to it, one after another."""

    name: str
    deeds: list[Deed] = field(default_factory=list)

    def possible(self) -> set[str | None]:
        """What may stand there now: the words, or None for nothing. What was never answered may have happened or not."""
        standing: set[str | None] = {None}
        for deed in self.deeds:
            after = {None if deed.what == "withdraw" else deed.words}
            if deed.outcome == ACKNOWLEDGED:
                standing = after
            elif deed.outcome == UNKNOWN:
                standing = standing | after
        return standing


@dataclass
class History:
    """All seats together: observations by (seat, slip), answers by (seat, statement)."""

    observations: dict[tuple[int, str], Subject] = field(default_factory=dict)
    answers: dict[tuple[int, str], Subject] = field(default_factory=dict)
    answered: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def observation(self, seat: int, slip: str) -> Subject:
        return self.observations.setdefault((seat, slip), Subject(slip))

    def answer(self, seat: int, statement: str) -> Subject:
        return self.answers.setdefault((seat, statement), Subject(statement))

    def deeds(self) -> Counter[str]:
        """How often each outcome was met."""
        subjects = [*self.observations.values(), *self.answers.values()]
        return Counter(deed.outcome for subject in subjects for deed in subject.deeds)
