"""The doors by which an observation is held out of everybody's sight, and by which it comes back."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint

from learning_event.actions.desk.observations import hold_observation
from learning_event.actions.desk.releasing import release_observation, release_with_aliases
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

HELD = "Held. Nobody sees it until you release it."
RELEASED = "Released. Everybody sees it again."
WITH_ALIASES = "On the timeline, with what you chose put in. Its author is told."
PLACE = "put_"

holding = Blueprint("holding", __name__)


@holding.post("/events/<event_id>/observations/<observation_id>/holding")
@shows_again(desk_page)
def hold(event_id: str, observation_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    reason, sort, seen = (fields.get(name, "") for name in ("reason", "sort", "seen"))
    act = hold_observation(who, observation_id, reason, sort, seen=seen)
    return saved(next_page=back_to_desk(event_id, to="held"), say=HELD, undo=act)


@holding.post("/events/<event_id>/observations/<observation_id>/release")
@shows_again(desk_page)
def release(event_id: str, observation_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    act = release_observation(who, observation_id, seen=fields.get("seen", ""), meant=fields.get("meant") == "yes")
    return saved(next_page=back_to_desk(event_id), say=RELEASED, undo=act)


@holding.post("/events/<event_id>/observations/<observation_id>/release-with-aliases")
@shows_again(desk_page)
def with_aliases(event_id: str, observation_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    act = release_with_aliases(who, observation_id, _chosen(fields), seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id), say=WITH_ALIASES, undo=act)


def _chosen(fields: Mapping[str, str]) -> dict[int, str]:
    """What is to stand in each place, by its number."""
    numbers = {name: name.removeprefix(PLACE) for name in fields if name.startswith(PLACE)}
    return {int(n): fields[name] for name, n in numbers.items() if n.isascii() and n.isdigit() and len(n) < 5}
