"""The doors to a key episode on the day: called otherwise, moved, split in two. Its days have a form of their own."""

from typing import Any

from flask import Blueprint

from learning_event.actions.preparing.key_episodes import move_key_episode, name_key_episode
from learning_event.actions.preparing.splitting import Split, split_key_episode
from learning_event.doorstep import reviewer
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

SPLIT = "Split. What was said of the whole, the statements and the wall stay with the first part."

episodes = Blueprint("episodes", __name__, url_prefix="/events/<event_id>/key-episodes/<episode_id>")


@episodes.post("/name")
@shows_again(desk_page)
def name(event_id: str, episode_id: str) -> Any:
    fields = sent()
    called = {"title": fields.get("episode_title", "")}
    act = name_key_episode(reviewer(event_id), episode_id, called, seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="in-view"), say="Named.", undo=act)


@episodes.post("/move")
@shows_again(desk_page)
def move(event_id: str, episode_id: str) -> Any:
    fields = sent()
    act = move_key_episode(reviewer(event_id), episode_id, fields.get("direction", ""), seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="in-view"), say="Moved.", undo=act)


@episodes.post("/split")
@shows_again(desk_page)
def split(event_id: str, episode_id: str) -> Any:
    fields = sent()
    second, act = split_key_episode(reviewer(event_id), episode_id, Split.read(fields), seen=fields.get("seen", ""))
    return saved(next_page=back_to_desk(event_id, to="in-view"), status=201, say=SPLIT, undo=act, episode=second)
