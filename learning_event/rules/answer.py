"""How somebody may answer a statement, and when a statement may be called agreed."""

from dataclasses import dataclass
from enum import StrEnum

FEWEST_FOR_CONFIDENCE = 5


class Answer(StrEnum):
    """One of three, never averaged."""

    REFLECTS = "reflects"
    NEARLY = "nearly"
    DIFFERS = "differs"


SAID = {Answer.REFLECTS: "It reflects it", Answer.NEARLY: "Nearly", Answer.DIFFERS: "I see it differently"}


@dataclass(frozen=True)
class Totals:
    """How many gave each answer, known only after the round has closed."""

    reflects: int = 0
    nearly: int = 0
    differs: int = 0

    @property
    def answered(self) -> int:
        return self.reflects + self.nearly + self.differs


def stands(totals: Totals) -> str:
    """How a closed statement stands in the room, in words; differences are kept, not averaged."""
    if totals.answered == 0:
        return "Nobody answered"
    if totals.reflects == totals.answered:
        return "Agreed by all who answered"
    if totals.differs == 0:
        return "Agreed, with small changes asked for"
    return "Accounts differ, and both are kept"
