"""The wall: a window for the projector that only the reviewer opens, and the doors by which the desk decides what it shows."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.discussing import discuss
from learning_event.actions.desk.wall import ask_on_the_wall, put_on_the_wall, read_page, turn_the_wall
from learning_event.doorstep import reviewer
from learning_event.readings.desk.wall import child_on_the_wall, wall_of
from learning_event.readings.preparing.proceedings import closed_topics_of
from learning_event.readings.room.discussed import discussed_of
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

wall = Blueprint("wall", __name__)


@wall.get("/events/<event_id>/wall")
def wall_page(event_id: str) -> str:
    who = reviewer(event_id)
    return page(
        "wall/wall.html",
        who,
        wall=wall_of(event_id),
        discussed=discussed_of(event_id),
        child_page=child_on_the_wall(event_id),
        topics=closed_topics_of(event_id),
    )


@wall.post("/events/<event_id>/wall")
@shows_again(desk_page)
def put(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    episode = fields.get("episode", "").strip()
    act = put_on_the_wall(
        who,
        episode,
        question=fields.get("question", ""),
        page=read_page(fields.get("page", "")),
        seen=fields.get("seen", ""),
    )
    say = "It is on the wall." if episode else "The wall is neutral."
    return saved(next_page=back_to_desk(event_id, to="on-the-wall"), say=say, undo=act)


@wall.post("/events/<event_id>/wall/page")
@shows_again(desk_page)
def turn(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    act = turn_the_wall(who, read_page(fields.get("page", "")), seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="on-the-wall"), say="The wall has turned its page.", undo=act)


@wall.post("/events/<event_id>/wall/question")
@shows_again(desk_page)
def ask(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    asks = fields.get("question", "")
    act = ask_on_the_wall(who, asks, seen=fields.get("seen", ""))
    say = "The question is on the wall." if asks.strip() else "The question is off the wall."
    return saved(next_page=back_to_desk(event_id, to="on-the-wall"), say=say, undo=act)


@wall.post("/events/<event_id>/discussed")
@shows_again(desk_page)
def talk_about(event_id: str) -> Any:
    """One card, large on the wall and marked on every screen; with nothing, the wall goes back to its key episode."""
    who, fields = reviewer(event_id), sent()
    thing = fields.get("thing", "").strip()
    act = discuss(who, thing, seen=fields.get("seen", ""))
    say = "The room talks about it now. It is alone on the wall." if thing else "The wall is back where it was."
    return saved(next_page=back_to_desk(event_id, to="discussed"), say=say, undo=act)
