"""By which way an observation came: typed at a seat, spoken in the room, or in writing beforehand. The last two came by the desk."""

from enum import StrEnum


class Via(StrEnum):
    """Of those that came by the desk nobody's browser is the author, and the desk may mend them."""

    TYPED = "typed"
    SPOKEN = "spoken"
    BEFOREHAND = "before"


CAME = {
    Via.SPOKEN: "Spoken in the room",
    Via.BEFOREHAND: "In writing beforehand",
}
BY_THE_DESK = frozenset(CAME)
NO_AUTHOR = {
    Via.SPOKEN: "This was spoken in the room and has no author who could be asked in private. Please ask aloud.",
    Via.BEFOREHAND: "This came in writing beforehand and has no author here who could be asked in private. Please ask by the way it came.",
}
