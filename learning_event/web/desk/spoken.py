"""The doors for what was spoken in the room: written down, mended, taken away."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.spoken import Spoken, add_spoken, mend_spoken, take_spoken_away
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

ADDED = "It stands on the timeline, marked as spoken in the room, with no speaker."

spoken = Blueprint("spoken", __name__)


@spoken.post("/events/<event_id>/spoken")
@shows_again(desk_page)
def add(event_id: str) -> Any:
    who = reviewer(event_id)
    at, act = add_spoken(who, Spoken.read(sent()))
    return saved(next_page=back_to_desk(event_id, to="spoken"), status=201, say=ADDED, undo=act, observation=at)


@spoken.post("/events/<event_id>/spoken/<observation_id>/mending")
@shows_again(desk_page)
def mend(event_id: str, observation_id: str) -> Any:
    act = mend_spoken(reviewer(event_id), observation_id, sent())
    return saved(next_page=back_to_desk(event_id, to="in-view"), say="Mended. Everybody sees it so.", undo=act)


@spoken.post("/events/<event_id>/spoken/<observation_id>/withdrawal")
@shows_again(desk_page)
def take_away(event_id: str, observation_id: str) -> Any:
    act = take_spoken_away(reviewer(event_id), observation_id, seen=sent().get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="in-view"), say="Taken away from the timeline.", undo=act)
