"""The doors to groups of like observations: put together, added to, named, taken out of, parted."""

from typing import Any

from flask import Blueprint

from learning_event.actions.desk.groups import (
    add_to_group,
    part_group,
    put_together,
    rename_group,
    take_out,
    tell_apart,
)
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, sent_list

APART = "Told apart. The desk does not show them as alike again."
TOGETHER = "Put together. Each card keeps its own words and says so."

groups = Blueprint("groups", __name__)


@groups.post("/events/<event_id>/groups")
@shows_again(desk_page)
def put(event_id: str) -> Any:
    group, act = put_together(reviewer(event_id), sent_list("rests"), sent().get("title", ""))
    return saved(next_page=_at(event_id, group), status=201, say=TOGETHER, undo=act, group=group)


@groups.post("/events/<event_id>/groups/telling-apart")
@shows_again(desk_page)
def apart(event_id: str) -> Any:
    act = tell_apart(reviewer(event_id), sent_list("rests"))
    return saved(next_page=back_to_desk(event_id, to="groups"), say=APART, undo=act)


@groups.post("/events/<event_id>/groups/<group_id>")
@shows_again(desk_page)
def name(event_id: str, group_id: str) -> Any:
    act = rename_group(reviewer(event_id), group_id, sent().get("title", ""), seen=sent().get("seen", ""))
    return saved(next_page=_at(event_id, group_id), say="Named.", undo=act)


@groups.post("/events/<event_id>/groups/<group_id>/adding")
@shows_again(desk_page)
def add(event_id: str, group_id: str) -> Any:
    act = add_to_group(reviewer(event_id), group_id, sent_list("rests"), seen=sent().get("group_seen", ""))
    return saved(next_page=_at(event_id, group_id), say="Added to the group.", undo=act)


@groups.post("/events/<event_id>/groups/<group_id>/observations/<observation_id>/taking-out")
@shows_again(desk_page)
def out(event_id: str, group_id: str, observation_id: str) -> Any:
    act = take_out(reviewer(event_id), group_id, observation_id, seen=sent().get("seen", ""))
    return saved(next_page=_at(event_id, group_id), say="It stands by itself again.", undo=act)


@groups.post("/events/<event_id>/groups/<group_id>/parting")
@shows_again(desk_page)
def part(event_id: str, group_id: str) -> Any:
    act = part_group(reviewer(event_id), group_id, seen=sent().get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="groups"), say="Each stands by itself again.", undo=act)


def _at(event_id: str, group_id: str) -> str:
    return back_to_desk(event_id, to=f"group-{group_id}")
