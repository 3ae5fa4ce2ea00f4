"""The steady rhythm: every few seconds somebody asks whether a showing is due. Whether it is, the action knows."""

import logging
from collections.abc import Callable
from typing import Any, NoReturn

from flask_socketio import SocketIO

from learning_event.rules.refusals import Refusal

log = logging.getLogger(__name__)

EVERY = 3.0


class Rhythm:
    """Asks `show_when_due` again and again, from the first `begin` until the process ends."""

    def __init__(self, socketio: SocketIO, show_when_due: Callable[[], None]) -> None:
        self._socketio = socketio
        self._show_when_due = show_when_due
        self._beating: Any = None

    def begin(self) -> None:
        """Start asking, once."""
        if self._beating is None:
            self._beating = self._socketio.start_background_task(self._beat)

    def _beat(self) -> NoReturn:
        """Each beat is a task of its own: one that fails takes only itself, and the next comes in time."""
        while True:
            self._socketio.sleep(EVERY)
            self._socketio.start_background_task(self._ask).join()

    def _ask(self) -> None:
        try:
            self._show_when_due()
        except Refusal as refusal:
            log.warning("a showing was due and could not be: %s", type(refusal).__name__)
