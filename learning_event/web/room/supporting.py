"""The support contact's own page: who asks for them, and what they answer. It is another world: nothing here knows an observation."""

from typing import Any

from flask import Blueprint, render_template

from learning_event.actions.room.support_answers import (
    AnswerTyped,
    answer_request,
    been_in_touch,
    hand_to_stand_in,
)
from learning_event.doorstep import support_contact
from learning_event.readings.room.support import requests_for, supporting
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

supports = Blueprint("supports", __name__, url_prefix="/events/<event_id>")

ANSWERED = "Your answer is with whoever asked. Nobody else can read it."
OVER = "Thank you. The request is deleted, and nothing of it is kept."


@supports.get("/supporting")
def own_page(event_id: str, **_: str) -> str:
    who = support_contact(event_id)
    return page("support/supporting.html", who, supporting=supporting(who))


@supports.get("/supporting/requests")
def requests(event_id: str) -> str:
    """The requests alone, for a page that has heard of a new one."""
    who = support_contact(event_id)
    return render_template("support/_requests.html", requests=requests_for(who), event_id=event_id)


@supports.post("/support-requests/<request_id>/answer")
@shows_again(own_page)
def answer(event_id: str, request_id: str) -> Any:
    answer_request(support_contact(event_id), request_id, AnswerTyped.read(sent()))
    return saved(next_page=f"/events/{event_id}/supporting", say=ANSWERED)


@supports.post("/support-requests/<request_id>/stand-in")
@shows_again(own_page)
def hand_over(event_id: str, request_id: str) -> Any:
    name = hand_to_stand_in(support_contact(event_id), request_id)
    say = f"{name} has it now, and whoever asked can see that."
    return saved(next_page=f"/events/{event_id}/supporting", say=say, stand_in=name)


@supports.post("/support-requests/<request_id>/answered")
@shows_again(own_page)
def answered(event_id: str, request_id: str) -> Any:
    been_in_touch(support_contact(event_id), request_id)
    return saved(next_page=f"/events/{event_id}/supporting", say=OVER)
