"""The page on which reviewers type what came in writing or by telephone."""

from typing import Any

from flask import Blueprint, g

from learning_event.actions.desk.beforehand import add_beforehand, read_beforehand
from learning_event.doorstep import reviewer
from learning_event.readings.room.timeline import whole_timeline_of
from learning_event.readings.room.writing import about
from learning_event.rules.observation import MOST_CHARACTERS
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

WAITS = "It is kept, and waits. Nobody sees it before the next showing, and then with all the others."

beforehand = Blueprint("beforehand", __name__, url_prefix="/events/<event_id>/preparing/beforehand")


@beforehand.get("")
def beforehand_page(event_id: str) -> str:
    who, typed = reviewer(event_id), g.get("typed", {})
    return page(
        "preparing/beforehand.html",
        who,
        targets=about(whole_timeline_of(event_id)),
        form={"typed": typed},
        most=MOST_CHARACTERS,
    )


@beforehand.post("")
@shows_again(beforehand_page)
def add(event_id: str) -> Any:
    add_beforehand(reviewer(event_id), read_beforehand(sent()))
    return saved(next_page=f"/events/{event_id}/preparing/beforehand", status=201, say=WAITS, waits=True)
