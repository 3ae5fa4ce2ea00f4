"""When what waits is shown: in rounds by the reviewer, or steadily once enough have gathered and enough time has gone by."""

from enum import StrEnum

FEWEST_WAITING = 5
SECONDS_BETWEEN = 60
FEWEST_PLACES = 8


class Rhythm(StrEnum):
    """The reviewer's choice; both show everything that waits together and shuffled."""

    ROUNDS = "rounds"
    STEADY = "steady"


def is_due(rhythm: Rhythm, *, waiting: int, seconds_since: float, places_claimed: int) -> bool:
    """Whether the steady rhythm shows now. With fewer than eight places claimed it waits for the end of the segment."""
    return (
        rhythm is Rhythm.STEADY
        and waiting >= FEWEST_WAITING
        and seconds_since >= SECONDS_BETWEEN
        and places_claimed >= FEWEST_PLACES
    )


def shows_at_end_of_segment(rhythm: Rhythm) -> bool:
    """The steady rhythm leaves nothing waiting when a segment closes; in rounds the reviewer decides."""
    return rhythm is Rhythm.STEADY
