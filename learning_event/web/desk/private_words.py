"""The door by which something said privately to the reviewers is marked as dealt with."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.private_words import deal_with_private_word
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again

private_words = Blueprint("dealing_with_private_words", __name__)


@private_words.post("/events/<event_id>/private-words/<word_id>/dealt-with")
@shows_again(desk_page)
def dealt_with(event_id: str, word_id: str) -> Any:
    act = deal_with_private_word(reviewer(event_id), word_id)
    return saved(next_page=back_to_desk(event_id, to="private-words"), say="Taken off the list.", undo=act)
