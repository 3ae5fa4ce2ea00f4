"""Stepping away, hiding the screen, and leaving for the day so that nothing stays in the browser."""

from flask import Blueprint, Response, current_app, make_response, render_template, session

from learning_event.doorstep import seat_cookie, there_on_the_day

NOTHING_STAYS = '"cache", "cookies", "storage"'

leaving = Blueprint("leaving", __name__)


@leaving.get("/events/<event_id>/hidden")
def hidden(event_id: str) -> str:
    """A blank page without the name of the case, for when somebody walks past."""
    there_on_the_day(event_id)
    return render_template("room/hidden.html", event_id=event_id)


@leaving.get("/events/<event_id>/away")
def away(event_id: str) -> str:
    """The same, with the way out. Nothing anywhere says that somebody stepped away."""
    there_on_the_day(event_id)
    return render_template("room/away.html", event_id=event_id)


@leaving.post("/events/<event_id>/leave")
def leave(event_id: str) -> Response:
    """Takes the seat's only copy out of the browser; the place itself knows nothing of it."""
    there_on_the_day(event_id)
    answer = make_response(render_template("room/left.html"))
    session.clear()
    answer.delete_cookie(
        seat_cookie(), path="/", httponly=True, samesite="Lax", secure=current_app.config["SESSION_COOKIE_SECURE"]
    )
    answer.headers["Clear-Site-Data"] = NOTHING_STAYS
    return answer
