"""The key episodes' doors."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.key_episodes import (
    EpisodeTyped,
    add_key_episode,
    amend_key_episode,
    move_key_episode,
    withdraw_key_episode,
)
from learning_event.doorstep import reviewer
from learning_event.readings.preparing.key_episodes import episode_typed, key_episodes_of
from learning_event.rules.case_date import CERTAINTY_WORDS
from learning_event.rules.key_episode import MAY_BE
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

key_episodes = Blueprint("key_episodes", __name__, url_prefix="/events/<event_id>/preparing/key-episodes")

HOW_SURE = tuple((certainty.value, CERTAINTY_WORDS[certainty]) for certainty in MAY_BE)


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/key-episodes"


@key_episodes.get("")
def plan(event_id: str) -> ResponseReturnValue:
    who = reviewer(event_id)
    return page("preparing/key-episodes.html", who, episodes=key_episodes_of(event_id))


def plan_again(event_id: str, **_where: str) -> ResponseReturnValue:
    return plan(event_id)


@key_episodes.get("/new")
def new(event_id: str) -> ResponseReturnValue:
    who = reviewer(event_id)
    return page("preparing/key-episode.html", who, episode=None, how_sure=HOW_SURE)


@key_episodes.get("/<episode_id>")
def one(event_id: str, episode_id: str) -> ResponseReturnValue:
    who = reviewer(event_id)
    return page("preparing/key-episode.html", who, episode=episode_typed(event_id, episode_id), how_sure=HOW_SURE)


@key_episodes.post("")
@shows_again(new)
def add(event_id: str) -> ResponseReturnValue:
    episode_id = add_key_episode(reviewer(event_id), EpisodeTyped.read(sent()))
    return saved(next_page=_list(event_id), status=201, say="The key episode was added.", id=episode_id)


@key_episodes.post("/<episode_id>")
@shows_again(one)
def amend(event_id: str, episode_id: str) -> ResponseReturnValue:
    amend_key_episode(reviewer(event_id), episode_id, EpisodeTyped.read(sent()))
    return saved(next_page=_list(event_id), say="The key episode was amended. Entries have moved with its days.")


@key_episodes.post("/<episode_id>/move")
@shows_again(plan_again)
def move(event_id: str, episode_id: str) -> ResponseReturnValue:
    move_key_episode(reviewer(event_id), episode_id, sent().get("direction", ""))
    return saved(next_page=f"{_list(event_id)}#episode-{episode_id}")


@key_episodes.post("/<episode_id>/withdrawal")
@shows_again(plan_again)
def withdraw(event_id: str, episode_id: str) -> ResponseReturnValue:
    withdraw_key_episode(reviewer(event_id), episode_id)
    return saved(
        next_page=_list(event_id), say="The key episode was withdrawn. Its entries stand where their dates put them."
    )
