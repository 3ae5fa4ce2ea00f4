"""The waiting page for those who came with the room code; it moves on by itself, with JavaScript or without."""

from typing import Any

from flask import Blueprint, make_response, redirect

from learning_event.doorstep import there_on_the_day
from learning_event.people import Waiting
from learning_event.web.answers import saved
from learning_event.web.arriving.places import say_where_the_room_is
from learning_event.web.page import page
from learning_event.web.sent import wants_json

EVERY_TEN_SECONDS = "10"

waiting = Blueprint("waiting", __name__)


@waiting.get("/events/<event_id>/waiting")
def until_let_in(event_id: str) -> Any:
    who = there_on_the_day(event_id)
    still = isinstance(who, Waiting)
    if wants_json():
        return saved(next_page="", waiting=still)
    if not still:
        say_where_the_room_is(event_id)
        return redirect(f"/events/{event_id}/room", code=303)
    answer = make_response(page("arriving/waiting.html", who))
    answer.headers["Refresh"] = EVERY_TEN_SECONDS
    return answer
