"""A note to take away: a page that keeps nothing here. What is written on it stays in its writer's window."""

from flask import Blueprint

from learning_event.doorstep import with_somebody_at_hand
from learning_event.web.page import page

take_away = Blueprint("take_away", __name__)


@take_away.get("/events/<event_id>/take-away")
def note(event_id: str) -> str:
    return page("room/take-away.html", with_somebody_at_hand(event_id))
