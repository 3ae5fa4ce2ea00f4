"""The doors by which a correction is answered, and by which an entry is spoken of, taken off the timeline or brought back."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.corrections import answer_correction
from learning_event.actions.desk.entries import bring_entry_back, take_entry_off
from learning_event.actions.desk.hindsight import HindsightTyped, say_of_entry
from learning_event.anonymity.normaliser import normal
from learning_event.doorstep import reviewer
from learning_event.rules.correction import Answer, read_answer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

SAID = {
    Answer.AMENDED: "Amended. The record’s own words stay beside it.",
    Answer.BOTH_KEPT: "Both accounts are kept.",
    Answer.LEFT: "Left as recorded. Everybody can read why.",
}
SAID_SO = "Said so. Everybody reads it under the entry."
TAKEN_OFF = "Taken off the timeline. What the room wrote to it stays, at its date."
BROUGHT_BACK = "Back on the timeline, with all that stood on it."

corrections = Blueprint("corrections", __name__)


@corrections.post("/events/<event_id>/observations/<observation_id>/answering")
@shows_again(desk_page)
def answering(event_id: str, observation_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    answered = read_answer({name: normal(words) for name, words in fields.items()})
    act = answer_correction(who, observation_id, answered, seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="corrections"), say=SAID[answered.answer], undo=act)


@corrections.post("/events/<event_id>/entries/<entry_id>/hindsight")
@shows_again(desk_page)
def hindsight(event_id: str, entry_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    act = say_of_entry(who, entry_id, HindsightTyped.read(fields), seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to=f"entry-{entry_id}"), say=SAID_SO, undo=act)


@corrections.post("/events/<event_id>/entries/<entry_id>/taking-off")
@shows_again(desk_page)
def taking_off(event_id: str, entry_id: str) -> Any:
    act = take_entry_off(reviewer(event_id), entry_id, seen=sent().get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="in-view"), say=TAKEN_OFF, undo=act)


@corrections.post("/events/<event_id>/entries/<entry_id>/bringing-back")
@shows_again(desk_page)
def bringing_back(event_id: str, entry_id: str) -> Any:
    act = bring_entry_back(reviewer(event_id), entry_id)
    return saved(next_page=back_to_desk(event_id, to=f"entry-{entry_id}"), say=BROUGHT_BACK, undo=act)
