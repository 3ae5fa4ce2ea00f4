"""`learning-event …` for which three minutes without an answer pass at SIGUSR1, so that a test need not wait for them."""

import signal
import time
from types import FrameType

from learning_event.__main__ import main
from learning_event.actions.room.unanswered import Unanswered
from learning_event.rules.support_request import PATIENCE

_ahead = 0.0
_looks_left = 0


def clock() -> float:
    """Asked once at each look. The look after the signal sees what waits; the next finds it three minutes older."""
    global _ahead, _looks_left
    if _looks_left:
        _looks_left -= 1
        _ahead += 0.0 if _looks_left else PATIENCE
    return time.monotonic() + _ahead


def _let_them_pass(_number: int, _frame: FrameType | None) -> None:
    global _looks_left
    _looks_left = 2


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, _let_them_pass)
    Unanswered.__init__.__defaults__ = (clock,)
    main()
