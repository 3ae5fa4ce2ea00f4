"""What is done with everything that is ticked at the desk: looking at another part meanwhile, and placing it."""

from typing import Any

from flask import Blueprint, g, request
from werkzeug.datastructures import MultiDict

from learning_event.actions.desk.placing import place_observations
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, sent_list

SEEN = "seen:"

selection = Blueprint("selection", __name__)


@selection.post("/events/<event_id>/desk/part")
def look_at(event_id: str) -> Any:
    """Another part of the timeline, with everything typed and ticked still there. Nothing is changed."""
    reviewer(event_id)
    typed = MultiDict(request.form)
    typed["part"] = typed.get("look", "")
    g.typed, g.page_address = typed, f"/events/{event_id}/desk"
    return desk_page(event_id)


@selection.post("/events/<event_id>/placings")
@shows_again(desk_page)
def place(event_id: str) -> Any:
    who, to = reviewer(event_id), sent().get("place_in", "").strip()
    act = place_observations(who, sent_list("rests"), to, seen=seen_of_each())
    say = "Placed. Everybody sees them there." if to else "Back where their authors put them."
    return saved(next_page=back_to_desk(event_id, to="in-view"), say=say, undo=act)


def seen_of_each() -> dict[str, str]:
    """How each thing stood on the page, by its id."""
    return {name.removeprefix(SEEN): value for name, value in sent().items() if name.startswith(SEEN)}
