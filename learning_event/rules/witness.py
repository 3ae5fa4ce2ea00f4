"""Somebody who may be a witness elsewhere: limits agreed with them, and parts of the day that are closed to typing.

Who else can type decides with them: where fewer than three others are left, whatever appeared would point at somebody, and so the
part is closed to everybody.
"""

import json
from enum import StrEnum

from learning_event.rules.activity import Deed

MOST_LIMITS = 600
ROOM = 2560
FEWEST_OTHERS = 3


class ClosedTo(StrEnum):
    """To whom a part of the day is closed. Answering is left open unless it is said."""

    NOBODY = ""
    WITNESSES = "witnesses"
    ANSWERING = "answering"
    EVERYBODY = "everybody"


SAID = {
    ClosedTo.NOBODY: "Open to all",
    ClosedTo.WITNESSES: "No typing for a possible witness",
    ClosedTo.ANSWERING: "No typing and no answering for them",
    ClosedTo.EVERYBODY: "No typing for anybody",
}
YOURS = (
    "As agreed with you, this part is closed to typing on your screen. You can read along, and ask for support as always."
    " What you have begun stays in this window, for another part."
)
YOURS_TOO = (
    "As agreed with you, this part is closed to typing and to answering on your screen. You can read along, and ask for support as"
    " always. What you have begun stays in this window."
)
ALL = "This part is closed to typing for everybody. What you have begun stays in this window, for another part."
CLOSES = {
    ClosedTo.WITNESSES: frozenset({Deed.ADD_OBSERVATION, Deed.CHANGE_OBSERVATION}),
    ClosedTo.ANSWERING: frozenset({Deed.ADD_OBSERVATION, Deed.CHANGE_OBSERVATION, Deed.ANSWER_STATEMENT}),
    ClosedTo.EVERYBODY: frozenset({Deed.ADD_OBSERVATION, Deed.CHANGE_OBSERVATION}),
}


def why_closed(closed_to: ClosedTo, deed: Deed, *, witness: bool, others: int) -> str:
    """The sentence for this seat, empty where it may. `others` are how many sit here with whom nothing was agreed."""
    if deed not in CLOSES.get(closed_to, frozenset()):
        return ""
    if closed_to is ClosedTo.EVERYBODY:
        return ALL
    if witness:
        return YOURS_TOO if closed_to is ClosedTo.ANSWERING else YOURS
    return ALL if others < FEWEST_OTHERS and deed is not Deed.ANSWER_STATEMENT else ""


def as_kept(limits: str = "", *, possible: bool = False) -> dict[str, str]:
    """As it lies beside a place: always of one length, so that no sealed cell tells by its size with whom something was agreed."""
    takes = len(json.dumps(limits, ensure_ascii=False).encode()) + (3 if possible else 0)
    return {"possible": "yes" if possible else "", "limits": limits, "filler": " " * max(0, ROOM - takes)}


def is_possible(kept: dict[str, str]) -> bool:
    return kept["possible"] == "yes"
