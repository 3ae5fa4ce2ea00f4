"""The door by which the reviewer leads everybody to a day of the case, and back to everything."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.then import lead_then
from learning_event.doorstep import reviewer
from learning_event.rules.then_view import read_then, said_day
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

then = Blueprint("then", __name__)


@then.post("/events/<event_id>/then")
@shows_again(desk_page)
def lead(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    day = read_then(fields.get("date", ""))
    act = lead_then(who, day, seen=fields.get("seen", ""))
    says = f"Everybody sees what was known up to {said_day(day)}." if day else "Everybody sees everything again."
    return saved(next_page=back_to_desk(event_id, to="then-led"), say=says, undo=act, then=day)
