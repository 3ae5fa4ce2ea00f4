"""The rehearsal room's shapes: an event that is none, and what somebody wrote in it, carried from their page to the answer."""

from dataclasses import dataclass
from typing import ClassVar

from learning_event.anonymity.shown.event import ShownEvent


@dataclass(frozen=True)
class ShownRehearsal(ShownEvent):
    """Drawn by the templates of a learning event; its pages are elsewhere, and nothing leads from them into an event."""

    rehearsal: ClassVar[bool] = True

    @property
    def address(self) -> str:
        return "/rehearsal"


@dataclass(frozen=True)
class Rehearsed:
    """What was just sent, as it would stand in the tray. It lives as long as the answer is drawn."""

    slip: str
    kind: str
    words: str
    anchor: str
    anchor_ref: str
    date: str
    certainty: str
