"""The timeline as a fragment: the whole, nothing where a page has it, or the cards of the showings since a number; and for paper."""

from flask import Blueprint, Response, current_app, make_response, render_template, request

from learning_event.doorstep import in_the_room
from learning_event.drawing import Drawing
from learning_event.readings.event import event_shown
from learning_event.readings.room.filters import in_sight
from learning_event.readings.room.timeline import cards_since, timeline_of
from learning_event.rules.case_date import Certainty
from learning_event.rules.case_date_words import said_days
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import WrongInput
from learning_event.rules.then_view import read_then
from learning_event.web.page import page

PAPERS = ("a4", "a3")

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
        drawing: Drawing = current_app.extensions["drawing"]
        event = event_shown(event_id)
        name = drawing.timeline_name(shown, event)
        is_there = request.args.get("drawn", "") == name
        showing, answer = shown.showing, make_response(("", 204) if is_there else drawing.timeline(shown, event))
        answer.headers["Drawn"] = name
    answer.headers["Showing"] = str(showing)
    return answer


@timeline.get("/events/<event_id>/timeline/print")
def on_paper(event_id: str) -> str:
    """What is in sight for whoever asks, to be printed; what the room holds back is not on it."""
    who, event, then = in_the_room(event_id), event_shown(event_id), read_then(request.args.get("then", ""))
    sight, asked = in_sight(timeline_of(event_id, then=then), event, request.args), request.args.get("paper", "")
    then_as_well = f"then={then}" if then else ""
    return page(
        "timeline/print.html",
        who,
        timeline=sight.timeline,
        filters=sight.filters,
        paper=asked if asked in PAPERS else PAPERS[0],
        period=said_days(event.period_start, event.period_end, Certainty.EXACT),
        held_on=day_said(event.held_on),
        back="&".join(filter(None, (sight.filters.query.removeprefix("?"), then_as_well))),
    )
