"""Nobody writes faster than a person could: asked by every door through which the room's words come in."""

from typing import TypeVar

from flask import current_app
from flask.sansio.blueprints import BlueprintSetupState

from learning_event.actions.room.pace import Pace
from learning_event.people import Anybody, Practitioner, Waiting

Writer = TypeVar("Writer", bound=Anybody)


def keep_pace(house: BlueprintSetupState) -> None:
    """Every house counts for itself, in memory."""
    house.app.extensions["pace"] = Pace()


def unhurried(who: Writer) -> Writer:
    """The same person, when their seat (or their account) has not written too fast; SlowDown otherwise."""
    pace: Pace = current_app.extensions["pace"]
    pace.may_write(_seat_or_id(who))
    return who


def unhurried_with_a_card(card: str) -> None:
    """The same for somebody who has not come in yet: their card stands for the seat."""
    pace: Pace = current_app.extensions["pace"]
    pace.may_write(b"card|" + card.encode())


def _seat_or_id(who: Anybody) -> bytes:
    if isinstance(who, Practitioner):
        return who.seat
    return (who.place_id if isinstance(who, Waiting) else who.account_id).encode()
