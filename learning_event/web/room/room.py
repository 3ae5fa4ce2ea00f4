"""The room: the shared timeline, the composer and the drawer."""

from flask import Blueprint, redirect
from werkzeug import Response

from learning_event.doorstep import who_is_asking
from learning_event.people import SupportContact
from learning_event.readings.room.timeline import timeline_of
from learning_event.web.page import page

room = Blueprint("room", __name__)


@room.get("/events/<event_id>/room")
def room_page(event_id: str, slip: str = "") -> str | Response:
    """`slip` comes along when a refused change shows the room again."""
    who = who_is_asking(event_id)
    if isinstance(who, SupportContact):
        return redirect(f"/events/{event_id}/supporting", code=303)
    return page("room/room.html", who, timeline=timeline_of(event_id), slip=slip)
