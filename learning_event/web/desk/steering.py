"""The doors by which the reviewer leads the room: activity, segments, minutes, rhythm, and who is let in."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.admissions import let_in, not_today
from learning_event.actions.desk.steering import (
    IN_RHYTHM,
    add_minutes,
    change_activity,
    choose_rhythm,
    go_to_next_segment,
    go_to_segment,
)
from learning_event.doorstep import reviewer
from learning_event.rules.activity import Activity
from learning_event.rules.segments import read_activity, read_minutes
from learning_event.rules.showings import Rhythm
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

BEGAN = "The part has begun. Every screen follows."
CLOSED = "Their place is closed. Their support contact can explain it to them."
NOW = {
    Activity.ARRIVING: "The room is arriving.",
    Activity.WRITING: "The room writes quietly.",
    Activity.DISCUSSING: "The room is discussing.",
    Activity.PAUSED: "The room is paused for everybody. What was being written is kept.",
    Activity.SAYING_BACK: "The room is saying it back.",
    Activity.BREAK: "The room has a break.",
}

steering = Blueprint("steering", __name__)


@steering.post("/events/<event_id>/activity")
@shows_again(desk_page)
def activity(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    minutes = read_minutes(fields["minutes"]) if fields.get("minutes", "").strip() else None
    turned = read_activity(fields.get("activity", ""))
    act = change_activity(who, turned, minutes=minutes, seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id), say=NOW[turned], undo=act)


@steering.post("/events/<event_id>/segments/next")
@shows_again(desk_page)
def next_segment(event_id: str) -> Any:
    act = go_to_next_segment(reviewer(event_id), expected=sent().get("from", ""))
    return saved(next_page=back_to_desk(event_id), say=BEGAN, undo=act)


@steering.post("/events/<event_id>/segments/<segment_id>/now")
@shows_again(desk_page)
def this_segment(event_id: str, segment_id: str) -> Any:
    act = go_to_segment(reviewer(event_id), segment_id, expected=sent().get("from", ""))
    return saved(next_page=back_to_desk(event_id), say=BEGAN, undo=act)


@steering.post("/events/<event_id>/room/minutes")
@shows_again(desk_page)
def minutes(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    more = read_minutes(fields.get("more", "") or fields.get("minutes", ""))
    act = add_minutes(who, more, seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id), say="The room has more time. Every screen shows it.", undo=act)


@steering.post("/events/<event_id>/room/rhythm")
@shows_again(desk_page)
def rhythm(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    word = fields.get("rhythm", "")
    act = choose_rhythm(who, word, seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="rhythm"), say=IN_RHYTHM[Rhythm(word)], undo=act)


@steering.post("/events/<event_id>/waiting/<place_id>/admission")
@shows_again(desk_page)
def admission(event_id: str, place_id: str) -> Any:
    act = let_in(reviewer(event_id), place_id)
    return saved(next_page=back_to_desk(event_id), say="They have been let in.", undo=act)


@steering.post("/events/<event_id>/waiting/<place_id>/not-today")
@shows_again(desk_page)
def no_admission(event_id: str, place_id: str) -> Any:
    act = not_today(reviewer(event_id), place_id)
    return saved(next_page=back_to_desk(event_id), say=CLOSED, undo=act)
