"""Every few seconds somebody asks: whether a showing is due, or who has gone. The answer is known elsewhere."""

import logging
from collections.abc import Callable
from typing import Any, NoReturn

from flask_socketio import SocketIO

from learning_event.rules.refusals import Refusal

log = logging.getLogger(__name__)

EVERY = 3.0


class Rhythm:
    """Calls `ask` again and again, from the first `begin` until the process ends."""

    def __init__(self, socketio: SocketIO, ask: Callable[[], None], *, every: float = EVERY) -> None:
        self._socketio = socketio
        self._call = ask
        self.every = every
        self._beating: Any = None

    def begin(self) -> None:
        """Start asking, once."""
        if self._beating is None:
            self._beating = self._socketio.start_background_task(self._beat)

    def _beat(self) -> NoReturn:
        """Each beat is a task of its own: one that fails takes only itself, and the next comes in time."""
        while True:
            self._socketio.sleep(self.every)
            self._socketio.start_background_task(self._ask).join()

    def _ask(self) -> None:
        try:
            self._call()
        except Refusal as refusal:
            log.warning("what was due could not be done: %s", type(refusal).__name__)
