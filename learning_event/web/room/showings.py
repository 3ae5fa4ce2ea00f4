"""The reviewer shows what has been written."""

from typing import Any

from flask import Blueprint

from learning_event.actions.room.showings import show
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved

showings = Blueprint("showings", __name__)


@showings.post("/events/<event_id>/showings")
def add(event_id: str) -> Any:
    number = show(reviewer(event_id))
    return saved(
        next_page=f"/events/{event_id}/desk", status=201, say="Shown, all together and shuffled.", showing=number
    )
