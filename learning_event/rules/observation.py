"""What an observation may be: ten kinds, what went well first, and where on the timeline it may stand."""

from dataclasses import dataclass
from enum import StrEnum

MOST_CHARACTERS = 1500


class Kind(StrEnum):
    """The ten kinds, in the order in which they are offered (design/screens: what went well is at the top)."""

    WENT_WELL = "went_well"
    MADE_POSSIBLE = "made_possible"
    HAPPENED = "happened"
    GOT_IN_THE_WAY = "got_in_the_way"
    WHAT_IT_WAS_LIKE = "what_it_was_like"
    UNSURE = "unsure"
    CHILDS_LIFE = "childs_life"
    CORRECTION = "correction"
    WOULD_HELP = "would_help"
    QUESTION = "question"


@dataclass(frozen=True)
class KindWords:
    """How a kind is said on the page: `tint` names its colour and icon, `asks` stands above the text field."""

    label: str
    tint: str
    asks: str


WORDS: dict[Kind, KindWords] = {
    Kind.WENT_WELL: KindWords("What went well", "well", "What are you glad somebody did?"),
    Kind.MADE_POSSIBLE: KindWords(
        "What made it possible", "possible", "What made that possible: time, a person, a tool?"
    ),
    Kind.HAPPENED: KindWords("What happened", "happened", "Where were you in this, and what did you do next?"),
    Kind.GOT_IN_THE_WAY: KindWords("What got in the way", "way", "What pulled the other way?"),
    Kind.WHAT_IT_WAS_LIKE: KindWords("What it was like", "like", "What was your work like that week?"),
    Kind.UNSURE: KindWords("What we were unsure about", "unsure", "What was the other explanation?"),
    Kind.CHILDS_LIFE: KindWords("The child’s life", "life", "What was life like for the child?"),
    Kind.CORRECTION: KindWords("A correction", "correction", "What is not quite how it was?"),
    Kind.WOULD_HELP: KindWords("What would help", "help", "What would you want to be different on Monday?"),
    Kind.QUESTION: KindWords("A question", "question", "What would you like to ask the room?"),
}


class AnchorKind(StrEnum):
    """What an observation is about: a timeline entry, a key episode, a case date or the whole case."""

    CASE = "case"
    ENTRY = "entry"
    EPISODE = "episode"
    DATE = "date"


@dataclass(frozen=True)
class Anchor:
    """Where an observation stands; `ref` is the entry's or the episode's id and empty for the other two."""

    kind: AnchorKind
    ref: str = ""


WHOLE_CASE = Anchor(AnchorKind.CASE)
