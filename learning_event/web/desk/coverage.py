"""The coverage board on a page of its own: each lens with its prompt, and what the reviewers wrote of it."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.lenses import note_lens
from learning_event.doorstep import reviewer
from learning_event.readings.desk.coverage import board_of
from learning_event.readings.event import event_shown
from learning_event.rules.refusals import WrongInput
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

HOW = {"yes": True, "no": False}

coverage = Blueprint("coverage", __name__)


@coverage.get("/events/<event_id>/lenses")
def board(event_id: str, **about: str) -> Any:
    who = reviewer(event_id)
    sealed = event_shown(event_id).state == "sealed"
    return page("themes/lenses.html", who, lenses=board_of(event_id), about=about, sealed=sealed)


@coverage.post("/events/<event_id>/lenses/<lens_id>")
@shows_again(board)
def note(event_id: str, lens_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    if fields.get("opened", "") not in HOW:
        raise WrongInput({"opened": "Please choose talked about, or not talked about."})
    opened = HOW[fields["opened"]]
    act = note_lens(who, lens_id, opened=opened, note=fields.get("note", ""), seen=fields.get("seen", ""))
    return saved(next_page=f"/events/{event_id}/lenses#lens-{lens_id}", say="Written down.", undo=act)
