"""The doors by which the reviewer leads the room: activity, segments, minutes, rhythm, and who is let in."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.admissions import let_in, not_today
from learning_event.actions.desk.steering import (
    add_minutes,
    change_activity,
    choose_rhythm,
    go_to_next_segment,
    go_to_segment,
)
from learning_event.doorstep import reviewer
from learning_event.rules.segments import read_activity, read_minutes
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

steering = Blueprint("steering", __name__)


@steering.post("/events/<event_id>/activity")
@shows_again(desk_page)
def activity(event_id: str) -> Any:
    who, fields = reviewer(event_id), sent()
    minutes = read_minutes(fields["minutes"]) if fields.get("minutes", "").strip() else None
    change_activity(who, read_activity(fields.get("activity", "")), minutes=minutes)
    return saved(next_page=back_to_desk(event_id))


@steering.post("/events/<event_id>/segments/next")
@shows_again(desk_page)
def next_segment(event_id: str) -> Any:
    go_to_next_segment(reviewer(event_id), expected=sent().get("from", ""))
    return saved(next_page=back_to_desk(event_id))


@steering.post("/events/<event_id>/segments/<segment_id>/now")
@shows_again(desk_page)
def this_segment(event_id: str, segment_id: str) -> Any:
    go_to_segment(reviewer(event_id), segment_id)
    return saved(next_page=back_to_desk(event_id))


@steering.post("/events/<event_id>/room/minutes")
@shows_again(desk_page)
def minutes(event_id: str) -> Any:
    add_minutes(reviewer(event_id), read_minutes(sent().get("minutes", "")))
    return saved(next_page=back_to_desk(event_id))


@steering.post("/events/<event_id>/room/rhythm")
@shows_again(desk_page)
def rhythm(event_id: str) -> Any:
    choose_rhythm(reviewer(event_id), sent().get("rhythm", ""))
    return saved(next_page=back_to_desk(event_id))


@steering.post("/events/<event_id>/waiting/<place_id>/admission")
@shows_again(desk_page)
def admission(event_id: str, place_id: str) -> Any:
    let_in(reviewer(event_id), place_id)
    return saved(next_page=back_to_desk(event_id), say="They have been let in.")


@steering.post("/events/<event_id>/waiting/<place_id>/not-today")
@shows_again(desk_page)
def no_admission(event_id: str, place_id: str) -> Any:
    not_today(reviewer(event_id), place_id)
    return saved(
        next_page=back_to_desk(event_id), say="Their place is closed. Their support contact can explain it to them."
    )
