"""The page about the child, for everybody in the room."""

from flask import Blueprint

from learning_event.doorstep import in_the_room
from learning_event.readings.room.child import child_page_of
from learning_event.web.page import page

child = Blueprint("child", __name__)


@child.get("/events/<event_id>/child")
def who_the_child_is(event_id: str) -> str:
    return page("child/child.html", in_the_room(event_id), child=child_page_of(event_id))
