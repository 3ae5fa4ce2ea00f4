"""What the room is doing, and which deeds that allows."""

from enum import StrEnum


class Activity(StrEnum):
    """Set by the reviewer, followed by every page."""

    ARRIVING = "arriving"
    WRITING = "writing"
    DISCUSSING = "discussing"
    PAUSED = "paused"
    SAYING_BACK = "saying_back"
    BREAK = "break"
    ENDED = "ended"


class Deed(StrEnum):
    """What a practitioner may do in the room."""

    ADD_OBSERVATION = "add observation"
    CHANGE_OBSERVATION = "change observation"
    ANSWER_STATEMENT = "answer statement"
    ASK_FOR_SUPPORT = "ask for support"
    SAY_PRIVATELY = "say one thing to the reviewer alone"
    ASK_FOR_A_PAUSE = "ask for a pause"


WRITE = frozenset({Deed.ADD_OBSERVATION, Deed.CHANGE_OBSERVATION})
ALWAYS = frozenset({Deed.ASK_FOR_SUPPORT})
UNTIL_THE_END = frozenset({Deed.SAY_PRIVATELY})

MAY: dict[Activity, frozenset[Deed]] = {
    Activity.WRITING: WRITE | {Deed.ASK_FOR_A_PAUSE},
    Activity.DISCUSSING: WRITE | {Deed.ASK_FOR_A_PAUSE},
    Activity.SAYING_BACK: WRITE | {Deed.ANSWER_STATEMENT, Deed.ASK_FOR_A_PAUSE},
    Activity.BREAK: WRITE,
}

SAID = {
    Activity.ARRIVING: "Arriving",
    Activity.WRITING: "Quiet writing",
    Activity.DISCUSSING: "Discussing",
    Activity.PAUSED: "Paused",
    Activity.SAYING_BACK: "Saying it back",
    Activity.BREAK: "Break",
    Activity.ENDED: "Ended",
}

WHY_NOT = {
    Activity.ARRIVING: "The room has not begun yet. Your words stay in this window until it has.",
    Activity.PAUSED: "The room is paused. Your words stay in this window; save them when it begins again.",
    Activity.ENDED: "The learning event has ended and the timeline is closed.",
}


def may(activity: Activity, deed: Deed) -> bool:
    """Whether the room allows this deed now."""
    if deed in UNTIL_THE_END:
        return activity is not Activity.ENDED
    return deed in ALWAYS or deed in MAY.get(activity, frozenset())


def why_not(activity: Activity, deed: Deed) -> str:
    """The sentence for somebody who wanted to and cannot."""
    if deed is Deed.ANSWER_STATEMENT and activity not in WHY_NOT:
        return "Statements can be answered while the room is saying it back."
    return WHY_NOT.get(activity, "This cannot be done now.")
