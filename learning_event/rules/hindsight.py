"""Guards against hindsight: when something was known and to whom, whether it was how things were usually done, and what to ask."""

from enum import StrEnum

from learning_event.rules.observation import Kind


class KnownWhen(StrEnum):
    """When a fact was known, and to whom. Left empty, nobody has said."""

    TO_US = "to_us"
    TO_ANOTHER = "to_another"
    LATER = "later"
    NOT_KNOWN = "not_known"


KNOWN_SAID: dict[str, str] = {
    KnownWhen.TO_US: "Known to us then",
    KnownWhen.TO_ANOTHER: "Known to another agency then",
    KnownWhen.LATER: "Known only later",
    KnownWhen.NOT_KNOWN: "Not known when it was known",
}


class Usual(StrEnum):
    """Whether what was done was how it was normally done: a pattern, or one occasion."""

    OFTEN = "often"
    SOMETIMES = "sometimes"
    UNUSUAL = "unusual"
    DO_NOT_KNOW = "dont_know"


USUAL_ASKS = "Was this how it was normally done?"
USUAL_ANSWERS: dict[str, str] = {
    Usual.OFTEN: "Often",
    Usual.SOMETIMES: "Sometimes",
    Usual.UNUSUAL: "Unusual",
    Usual.DO_NOT_KNOW: "Don’t know",
}
USUAL_SAID: dict[str, str] = {
    Usual.OFTEN: "Often done this way",
    Usual.SOMETIMES: "Sometimes done this way",
    Usual.UNUSUAL: "Not the usual way",
    Usual.DO_NOT_KNOW: "Whether this was usual is not known",
}

# Of the other kinds it makes no sense to ask.
USUAL_OF = (Kind.HAPPENED, Kind.GOT_IN_THE_WAY, Kind.WENT_WELL)

SWAP_TEST = "Same facts, different ending: would we describe this the same way?"
WORD_CUE = "“Should have”, “failed to” or “missed”? What was known then?"
# Private prompts for whoever chairs, whatever part of the day it is.
PRIVATE_PROMPTS = (
    SWAP_TEST,
    WORD_CUE,
    "What made sense about that at the time?",
    "What other options were open, and what would each have cost?",
    USUAL_ASKS,
)


def known_when(typed: str) -> str:
    """Empty where nobody has said; ValueError where it is none of the four."""
    return KnownWhen(typed.strip()).value if typed.strip() else ""


def usual(typed: str) -> str:
    """The same for whether it was usual."""
    return Usual(typed.strip()).value if typed.strip() else ""
