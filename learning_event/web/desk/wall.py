"""The wall: a window for the projector that only the reviewer opens, and the doors by which the desk decides what it shows."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.wall import ask_on_the_wall, put_on_the_wall, read_page, turn_the_wall
from learning_event.doorstep import reviewer
from learning_event.readings.desk.wall import wall_of
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

wall = Blueprint("wall", __name__)


@wall.get("/events/<event_id>/wall")
def wall_page(event_id: str) -> str:
    who = reviewer(event_id)
    return page("wall/wall.html", who, wall=wall_of(event_id))


@wall.post("/events/<event_id>/wall")
@shows_again(desk_page)
def put(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    put_on_the_wall(
        who,
        fields.get("episode", "").strip(),
        question=fields.get("question", ""),
        page=read_page(fields.get("page", "")),
    )
    return saved(next_page=back_to_desk(event_id, to="on-the-wall"))


@wall.post("/events/<event_id>/wall/page")
@shows_again(desk_page)
def turn(event_id: str) -> Any:
    turn_the_wall(reviewer(event_id), read_page(sent().get("page", "")))
    return saved(next_page=back_to_desk(event_id, to="on-the-wall"))


@wall.post("/events/<event_id>/wall/question")
@shows_again(desk_page)
def ask(event_id: str) -> Any:
    ask_on_the_wall(reviewer(event_id), sent().get("question", ""))
    return saved(next_page=back_to_desk(event_id, to="on-the-wall"))
