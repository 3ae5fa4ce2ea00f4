"""The doors by which an observation is held out of everybody's sight, and by which it comes back."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.observations import hold_observation
from learning_event.actions.desk.releasing import release_observation
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

HELD = "Held. Nobody sees it until you release it."
RELEASED = "Released. Everybody sees it again."

holding = Blueprint("holding", __name__)


@holding.post("/events/<event_id>/observations/<observation_id>/holding")
@shows_again(desk_page)
def hold(event_id: str, observation_id: str) -> Any:
    fields = sent()
    hold_observation(
        reviewer(event_id),
        observation_id,
        fields.get("reason", ""),
        fields.get("sort", ""),
        seen=fields.get("seen", ""),
    )
    return saved(next_page=back_to_desk(event_id, to="held"), say=HELD)


@holding.post("/events/<event_id>/observations/<observation_id>/release")
@shows_again(desk_page)
def release(event_id: str, observation_id: str) -> Any:
    release_observation(reviewer(event_id), observation_id, seen=sent().get("seen", ""))
    return saved(next_page=back_to_desk(event_id), say=RELEASED)
