"""Asking for the room to pause, beside stepping away; and saying at the desk that it goes on."""

from typing import Any

from flask import Blueprint, current_app
from flask.sansio.blueprints import BlueprintSetupState

from learning_event.actions.room.pause_wish import ask_for_a_pause, not_now
from learning_event.actions.room.wishes import Wishes
from learning_event.doorstep import practitioner, reviewer
from learning_event.rules.refusals import Refusal
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk

pause_wish = Blueprint("pause_wish", __name__, url_prefix="/events/<event_id>/pause-wish")

TOLD = "The lead reviewer reads that somebody asks for a pause, and nothing more."


@pause_wish.record
def keep_wishes(house: BlueprintSetupState) -> None:
    """Every house counts for itself, in memory."""
    house.app.extensions["wishes"] = Wishes()


@pause_wish.post("")
def ask(event_id: str) -> Any:
    who, wishes = practitioner(event_id), _wishes()
    wishes.may_wish(who.seat)
    try:
        ask_for_a_pause(who)
    except Refusal:
        wishes.forget(who.seat)
        raise
    return saved(next_page=f"/events/{event_id}/room", say=TOLD, message=TOLD)


@pause_wish.post("/not-now")
def go_on(event_id: str) -> Any:
    not_now(reviewer(event_id))
    return saved(next_page=back_to_desk(event_id), say="The room goes on.")


def _wishes() -> Wishes:
    wishes: Wishes = current_app.extensions["wishes"]
    return wishes
