"""Taking back one of the last acts at the desk, whichever of the reviewers did it."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.undoing import undo_act
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again

undoing = Blueprint("undoing", __name__)


@undoing.post("/events/<event_id>/acts/<act_id>/undoing")
@shows_again(desk_page)
def undo(event_id: str, act_id: str) -> Any:
    """409 where what it changed has been changed since; JSON says which act it was."""
    says = undo_act(reviewer(event_id), act_id)
    return saved(next_page=back_to_desk(event_id), say=f"Undone: {says[:1].lower()}{says[1:]}.", undone=says)
