"""The timeline as a fragment: the whole, or the cards of the showings since a number."""

from flask import Blueprint, Response, make_response, render_template, request

from learning_event.doorstep import in_the_room
from learning_event.readings.event import event_shown
from learning_event.readings.room.timeline import cards_since, timeline_of
from learning_event.rules.refusals import WrongInput
from learning_event.rules.then_view import read_then

timeline = Blueprint("timeline", __name__)


@timeline.get("/events/<event_id>/timeline")
def fragment(event_id: str) -> Response:
    in_the_room(event_id)
    since, then = request.args.get("since", ""), read_then(request.args.get("then", ""))
    if since and not (since.isascii() and since.isdigit() and len(since) < 9):
        raise WrongInput({"since": "The number of a showing is a whole number."})
    if since:
        showing, cards = cards_since(event_id, int(since), then=then)
        answer = make_response(render_template("timeline/_cards.html", cards=cards))
    else:
        shown = timeline_of(event_id, then=then)
        showing, answer = (
            shown.showing,
            make_response(render_template("timeline/_timeline.html", timeline=shown, event=event_shown(event_id))),
        )
    answer.headers["Showing"] = str(showing)
    return answer
