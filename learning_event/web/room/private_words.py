"""Saying one thing to the reviewers alone: the page with its form, and the door that takes the words."""

from typing import Any

from flask import Blueprint

from learning_event.actions.room.private_words import MOST_CHARACTERS, private_words, say_privately
from learning_event.doorstep import practitioner
from learning_event.web.answers import saved
from learning_event.web.pace import unhurried
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

SAID = "Saved. Only the reviewer reads this, after the next showing."

private = Blueprint("said_privately", __name__)


@private.get("/events/<event_id>/private-words")
def one_thing(event_id: str) -> str:
    return page("room/private-words.html", practitioner(event_id), most=MOST_CHARACTERS)


@private.post("/events/<event_id>/private-words")
@shows_again(one_thing)
def say(event_id: str) -> Any:
    say_privately(unhurried(practitioner(event_id)), private_words(sent()))
    return saved(next_page=f"/events/{event_id}/private-words", status=201, say=SAID, saved=True, message=SAID)
