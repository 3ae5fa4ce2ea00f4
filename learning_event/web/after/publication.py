"""Told before publication, and stating that support is over."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.after.publication import StepTyped, add_step, take_step_off, take_the_usual, tick_step
from learning_event.actions.after.support_over import close_support
from learning_event.doorstep import getting_ready, lead_reviewer
from learning_event.readings.after.publication import plan_of, when_support_was_over
from learning_event.readings.room.support import how_often_support_was_asked_for
from learning_event.web.answers import saved
from learning_event.web.keeping.clock import today
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

publication = Blueprint("publication", __name__, url_prefix="/events/<event_id>")


def _home(event_id: str) -> str:
    return f"/events/{event_id}/publication"


@publication.get("/publication")
def plan(event_id: str, **_where: str) -> str:
    return page("after/publication.html", getting_ready(event_id), plan=plan_of(event_id))


@publication.post("/publication")
@shows_again(plan)
def add(event_id: str) -> ResponseReturnValue:
    step_id = add_step(getting_ready(event_id), StepTyped.read(sent()))
    return saved(next_page=_home(event_id), status=201, say="It is on the list.", id=step_id)


@publication.post("/publication/usual")
@shows_again(plan)
def usual(event_id: str) -> ResponseReturnValue:
    take_the_usual(getting_ready(event_id))
    return saved(next_page=_home(event_id), say="The usual list is there, to amend.")


@publication.post("/publication/<step_id>/told")
@shows_again(plan)
def told(event_id: str, step_id: str) -> ResponseReturnValue:
    tick_step(getting_ready(event_id), step_id, told=sent().get("told", "yes") == "yes")
    return saved(next_page=_home(event_id))


@publication.post("/publication/<step_id>/withdrawal")
@shows_again(plan)
def take_off(event_id: str, step_id: str) -> ResponseReturnValue:
    take_step_off(getting_ready(event_id), step_id)
    return saved(next_page=_home(event_id), say="It is off the list.")


@publication.get("/support-over")
def support_over(event_id: str) -> str:
    facts = {"over_on": when_support_was_over(event_id), "asked": how_often_support_was_asked_for(event_id)}
    return page("after/support-over.html", lead_reviewer(event_id), **facts)


@publication.post("/support-over")
@shows_again(support_over)
def close(event_id: str) -> ResponseReturnValue:
    close_support(lead_reviewer(event_id), sent(), today=today())
    return saved(next_page=f"/events/{event_id}/support-over", say="Support is over. The requests are gone.")
