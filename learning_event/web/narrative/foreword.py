"""The page on which the lead reviewer writes or pastes the foreword."""

from typing import Any

from flask import Blueprint

from learning_event.actions.narrative.foreword import write_foreword
from learning_event.doorstep import lead_reviewer
from learning_event.readings.narrative.foreword import as_plain_text, foreword_of
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

foreword = Blueprint("foreword", __name__)


@foreword.get("/events/<event_id>/foreword")
def foreword_page(event_id: str) -> Any:
    who, blocks = lead_reviewer(event_id), foreword_of(event_id)
    return page("narrative/foreword.html", who, blocks=blocks, plain=as_plain_text(blocks))


@foreword.post("/events/<event_id>/foreword")
@shows_again(foreword_page)
def write(event_id: str) -> Any:
    write_foreword(lead_reviewer(event_id), sent().get("foreword", ""))
    return saved(next_page=f"/events/{event_id}/foreword", say="The foreword is saved.")
