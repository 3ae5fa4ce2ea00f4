"""How long somebody of the staff stays signed in: an hour without doing anything, and never longer than half a day.

A support contact waits, and does nothing as long as nobody asks: on the day the hour does not count for them.
"""

IDLE = 60 * 60
LONGEST = 12 * 60 * 60
SETTING_UP = 30 * 60
"""To set up a second step after the password, before the password is asked for again."""
AHEAD = 60
"""By how much a clock may have been put back; a session from further in the future is over."""


def is_over(*, begun: float, seen: float, now: float, stands_by: bool = False) -> bool:
    """In seconds since 1970; `seen` is when they last did something themselves; whoever stands by does not have to."""
    idle = not stands_by and now >= seen + IDLE
    return now >= begun + LONGEST or idle or now < begun - AHEAD
