"""The door by which an author answers the lead reviewer's private question from their drawer."""

from typing import Any

from flask import Blueprint

from learning_event.actions.room.private_answers import answer_question
from learning_event.doorstep import practitioner
from learning_event.web.answers import saved
from learning_event.web.pace import unhurried
from learning_event.web.refusals import shows_again
from learning_event.web.room.room import room_page
from learning_event.web.sent import sent

KEPT = "Saved, for the reviewers alone. It is handed over at the next showing."

private_answers = Blueprint("private_answers", __name__)


@private_answers.post("/events/<event_id>/observations/<slip>/answer-to-question")
@shows_again(room_page)
def answer(event_id: str, slip: str) -> Any:
    who, fields = unhurried(practitioner(event_id)), sent()
    answer_question(who, slip, fields.get("answer", ""), seen=fields.get("seen", ""))
    return saved(next_page=f"/events/{event_id}/room#yours", say=KEPT, saved=True)
