"""A learning event is made, amended, made ready, and opened."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.event_typed import EventTyped
from learning_event.actions.preparing.events import agencies_typed, amend_event, make_event
from learning_event.actions.preparing.gate_override import WhyWithout, open_without
from learning_event.actions.preparing.opening import open_event
from learning_event.anonymity.codes import as_printed
from learning_event.doorstep import getting_ready, lead_reviewer, maker_of_events
from learning_event.readings.preparing.event_typed import event_typed, new_event_typed
from learning_event.readings.preparing.family import clashes_of
from learning_event.readings.preparing.readiness import readiness_of
from learning_event.rules.child_page import IDENTITY
from learning_event.rules.review_type import LABELS
from learning_event.web.answers import saved
from learning_event.web.keeping.clock import today
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

preparing = Blueprint("preparing", __name__, url_prefix="/events")

REVIEW_TYPES = tuple((kind.value, words) for kind, words in LABELS.items())


@preparing.get("/new")
def new() -> str:
    maker_of_events()
    return render_template(
        "preparing/new-event.html", kept=new_event_typed().fields, review_types=REVIEW_TYPES, identity=IDENTITY
    )


@preparing.post("")
@shows_again(new)
def make() -> ResponseReturnValue:
    who, typed = maker_of_events(), sent()
    event_id = make_event(who, EventTyped.read(typed), agencies_typed(typed))
    return saved(
        next_page=f"/events/{event_id}/preparing", status=201, event=event_id, say="The learning event has been begun."
    )


@preparing.get("/<event_id>/preparing")
def readiness(event_id: str) -> str:
    return page("preparing/readiness.html", getting_ready(event_id), ready=readiness_of(event_id))


@preparing.post("/<event_id>/opening")
@shows_again(readiness)
def open_doors(event_id: str) -> ResponseReturnValue:
    room_code = open_event(lead_reviewer(event_id))
    return saved(
        next_page=f"/events/{event_id}/preparing",
        room_code=as_printed(room_code),
        say="The doors are open. Cards and the room code are taken from now on.",
    )


@preparing.post("/<event_id>/preparing/gate-overrides")
@shows_again(readiness)
def go_on_without(event_id: str) -> ResponseReturnValue:
    open_without(lead_reviewer(event_id), WhyWithout.read(sent()), today=today())
    return saved(
        next_page=f"/events/{event_id}/preparing",
        status=201,
        say="Your reason is kept, and is printed with the narrative. What you covered no longer keeps the doors closed.",
    )


@preparing.get("/<event_id>/preparing/event")
def event(event_id: str) -> str:
    who = lead_reviewer(event_id)
    return page(
        "preparing/event.html",
        who,
        kept=event_typed(event_id).fields,
        review_types=REVIEW_TYPES,
        identity=IDENTITY,
        clashes=clashes_of(event_id),
    )


@preparing.post("/<event_id>/preparing/event")
@shows_again(event)
def amend(event_id: str) -> ResponseReturnValue:
    amend_event(lead_reviewer(event_id), EventTyped.read(sent()))
    return saved(next_page=f"/events/{event_id}/preparing", say="The event was amended.")
