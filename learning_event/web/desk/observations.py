"""The doors to what is on the timeline: placing an observation, asking its author, marking accounts."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.accounts import mark_entry
from learning_event.actions.desk.observations import place_observation
from learning_event.actions.desk.private_questions import ask_privately, take_question_back
from learning_event.doorstep import lead_reviewer, reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

PLACED = "Placed. Everybody sees it there."
BACK = "Back where its author put it."
ASKED = (
    "Asked. Only the browser that wrote it can fetch your question; nobody is told whose it is, or whether it was read."
)
TAKEN_BACK = "Your question is taken back."
STANDS = "Everybody sees it so. Both accounts are kept."

on_the_timeline = Blueprint("on_the_timeline", __name__)


@on_the_timeline.post("/events/<event_id>/observations/<observation_id>/placing")
@shows_again(desk_page)
def placing(event_id: str, observation_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    episode = fields.get("episode", "").strip()
    act = place_observation(who, observation_id, episode, seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="in-view"), say=PLACED if episode else BACK, undo=act)


@on_the_timeline.post("/events/<event_id>/observations/<observation_id>/asking")
@shows_again(desk_page)
def asking(event_id: str, observation_id: str) -> Any:
    who, fields = lead_reviewer(event_id), sent()
    act = ask_privately(who, observation_id, fields.get("private_question", ""), seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to=f"ask-{observation_id}"), say=ASKED, undo=act)


@on_the_timeline.post("/events/<event_id>/observations/<observation_id>/taking-back")
@shows_again(desk_page)
def taking_back(event_id: str, observation_id: str) -> Any:
    act = take_question_back(lead_reviewer(event_id), observation_id, seen=sent().get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to=f"ask-{observation_id}"), say=TAKEN_BACK, undo=act)


@on_the_timeline.post("/events/<event_id>/entries/<entry_id>/standing")
@shows_again(desk_page)
def standing(event_id: str, entry_id: str) -> Any:
    act = mark_entry(reviewer(event_id), entry_id, sent().get("status", ""))
    return saved(next_page=back_to_desk(event_id, to=f"entry-{entry_id}"), say=STANDS, undo=act)
