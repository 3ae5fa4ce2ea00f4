"""The doors for what goes on beside the review: the checklist, one body's answer, and the topics that stay closed."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.proceedings import (
    ProceedingTyped,
    close_topics,
    take_back_proceeding,
    write_down_proceeding,
)
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.proceedings import closed_topics_of, proceeding_typed, proceedings_of
from learning_event.rules.proceedings import SAID
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

proceedings = Blueprint("proceedings", __name__, url_prefix="/events/<event_id>/preparing/proceedings")

STANDS = tuple((stand.value, words) for stand, words in SAID.items())


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/proceedings"


@proceedings.get("")
def checklist(event_id: str) -> str:
    who = getting_ready(event_id)
    return page(
        "preparing/proceedings.html", who, asked=proceedings_of(event_id), topics="\n".join(closed_topics_of(event_id))
    )


@proceedings.get("/<body>")
def one(event_id: str, body: str) -> str:
    who = getting_ready(event_id)
    return page("preparing/proceeding.html", who, asked=proceeding_typed(event_id, body), stands=STANDS)


@proceedings.post("/<body>")
@shows_again(one)
def write_down(event_id: str, body: str) -> ResponseReturnValue:
    write_down_proceeding(getting_ready(event_id), body, ProceedingTyped.read(sent(), body))
    return saved(next_page=_list(event_id), say="It is written down. It is printed in the method section.")


@proceedings.post("/<body>/withdrawal")
@shows_again(one)
def take_back(event_id: str, body: str) -> ResponseReturnValue:
    take_back_proceeding(getting_ready(event_id), body)
    return saved(next_page=_list(event_id), say="It is taken back. The checklist says that nobody has asked.")


@proceedings.post("/closed-topics")
@shows_again(checklist)
def close(event_id: str) -> ResponseReturnValue:
    close_topics(getting_ready(event_id), sent())
    return saved(next_page=_list(event_id), say="Kept. The room and the wall say so.")
