"""The timeline as a picture, with a table beneath that says the same."""

from flask import Blueprint, request

from learning_event.doorstep import in_the_room
from learning_event.readings.event import event_shown
from learning_event.readings.room.filters import in_sight
from learning_event.readings.room.picture import picture_of
from learning_event.readings.room.timeline import timeline_of
from learning_event.rules.then_view import read_then
from learning_event.web.page import page

picture = Blueprint("picture", __name__)


@picture.get("/events/<event_id>/picture")
def at_a_glance(event_id: str) -> str:
    who, then = in_the_room(event_id), read_then(request.args.get("then", ""))
    sight = in_sight(timeline_of(event_id, then=then), event_shown(event_id), request.args)
    return page(
        "picture/picture.html",
        who,
        picture=picture_of(event_id, then=then, only=sight.entries),
        timeline=sight.timeline,
        filters=sight.filters,
        own_then=then,
    )
