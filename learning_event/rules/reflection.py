"""How the day was, for those who came: five statements about the process and two open questions. Counted, from five people up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from learning_event.rules.activity import Activity


class Agree(StrEnum):
    """How far a statement is so."""

    YES = "yes"
    MOSTLY = "mostly"
    PARTLY = "partly"
    HARDLY = "hardly"
    NO = "no"


SCALE = {Agree.YES: "Yes", Agree.MOSTLY: "Mostly", Agree.PARTLY: "Partly", Agree.HARDLY: "Hardly", Agree.NO: "No"}
STATEMENTS = {
    "knew": "I knew beforehand what the day would be, and what would happen with my words.",
    "said": "I could say what mattered, in my own way.",
    "held": "Somebody was at hand for me, whether I needed them or not.",
    "fair": "We asked why things made sense at the time, and not who was to blame.",
    "taken": "I take something with me that helps in my work.",
}
QUESTIONS = {
    "helped": "What helped you today?",
    "different": "What should be different next time?",
}
FEWEST = 5
MOST_CHARACTERS = 1000

NOT_YET = "This opens when the room says it back. Until then there is nothing to fill in here."
CLOSED = (
    "The lead reviewer has closed this, so nothing more can be said here. Your support contact is still there for you."
)
TOO_FEW = "Fewer than five people said how the day was. Nothing of it is shown, and nothing of it was kept: so few would be recognised."

Totals = dict[str, dict[str, int]]


def why_not_now(activity: Activity, *, said_back: bool, closed: bool) -> str:
    """The sentence for somebody who cannot say it now; empty when they can. `said_back`: a statement is or was before the room."""
    if closed:
        return CLOSED
    return "" if said_back or activity in (Activity.SAYING_BACK, Activity.ENDED) else NOT_YET


def totals(answers: Iterable[Mapping[str, str]]) -> Totals:
    """For each statement how many said what; a statement that fewer than five answered is left out."""
    counts = {statement: Counter[str]() for statement in STATEMENTS}
    for one in answers:
        for statement, agree in one.items():
            counts[statement][agree] += 1
    return {
        statement: {agree.value: count[agree] for agree in Agree}
        for statement, count in counts.items()
        if count.total() >= FEWEST
    }
