"""Looking after each other: the page for everybody, and the page on which whoever prepares the day enters what stands on it."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.after.afterwards import RouteTyped, add_route, settle_days, take_route_off
from learning_event.doorstep import getting_ready, who_may_be_asking
from learning_event.readings.after.afterwards import afterwards_of
from learning_event.rules.afterwards import SAID
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

WAYS = tuple((near.value, words) for near, words in SAID.items())

afterwards = Blueprint("afterwards", __name__, url_prefix="/events/<event_id>")


def _home(event_id: str) -> str:
    return f"/events/{event_id}/preparing/afterwards"


@afterwards.get("/afterwards")
def looking_after(event_id: str) -> str:
    return page("after/afterwards.html", who_may_be_asking(event_id), afterwards=afterwards_of(event_id))


@afterwards.get("/preparing/afterwards")
def entered(event_id: str) -> str:
    return page("after/entering.html", getting_ready(event_id), afterwards=afterwards_of(event_id), ways=WAYS)


@afterwards.post("/preparing/afterwards")
@shows_again(entered)
def settle(event_id: str) -> ResponseReturnValue:
    settle_days(getting_ready(event_id), sent())
    return saved(next_page=_home(event_id), say="Kept.")


@afterwards.post("/preparing/afterwards/routes")
@shows_again(entered)
def add(event_id: str) -> ResponseReturnValue:
    route_id = add_route(getting_ready(event_id), RouteTyped.read(sent()))
    return saved(next_page=f"{_home(event_id)}#routes", status=201, say="It is on the list.", id=route_id)


@afterwards.post("/preparing/afterwards/routes/<route_id>/withdrawal")
@shows_again(lambda event_id, **_where: entered(event_id))
def take_off(event_id: str, route_id: str) -> ResponseReturnValue:
    take_route_off(getting_ready(event_id), route_id)
    return saved(next_page=f"{_home(event_id)}#routes", say="It is off the list.")
