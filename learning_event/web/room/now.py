"""What the room is doing now, as the fragment at the head of every page."""

from flask import Blueprint, Response, make_response, render_template, request

from learning_event.doorstep import in_the_room, who_may_be_asking
from learning_event.readings.room.agreed import agreed_with
from learning_event.readings.room.discussed import discussed_of
from learning_event.readings.room.now import room_now
from learning_event.rules.then_view import read_then

now = Blueprint("now", __name__)


@now.get("/events/<event_id>/room/now")
def room_is(event_id: str) -> Response:
    """The header Activity says in one word what the page is to show."""
    who_may_be_asking(event_id)
    doing = room_now(event_id)
    answer = make_response(render_template("parts/_room-now.html", room=doing))
    answer.headers["Activity"] = doing.activity
    return answer


@now.get("/events/<event_id>/room/agreed")
def agreed(event_id: str) -> str:
    """What is not talked about today. Every page of the room asks for it alike, whoever sits before it."""
    return render_template("room/_agreed.html", agreed=agreed_with(in_the_room(event_id)))


@now.get("/events/<event_id>/room/discussed")
def talked_about(event_id: str) -> str:
    """The one card that the room talks about, for those who see the timeline."""
    in_the_room(event_id)
    then = read_then(request.args.get("then", ""))
    return render_template("room/_discussed.html", discussed=discussed_of(event_id, then=then))
