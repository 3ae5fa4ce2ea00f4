"""The doors for voices that are missing: the list, one more on it, one taken off."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.voices import list_voice, take_voice_off
from learning_event.doorstep import getting_ready
from learning_event.readings.preparing.voices import voices_missing
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

voices = Blueprint("voices", __name__, url_prefix="/events/<event_id>/preparing/voices")


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/voices"


@voices.get("")
def missing(event_id: str) -> str:
    who = getting_ready(event_id)
    found = voices_missing(event_id)
    role = request.args.get("role", "")
    chosen = next((one for one in found if one.who == role), None)
    return page("preparing/voices.html", who, voices=found, chosen=chosen)


def missing_again(event_id: str, **_where: str) -> str:
    return missing(event_id)


@voices.post("")
@shows_again(missing)
def add(event_id: str) -> ResponseReturnValue:
    voice_id = list_voice(getting_ready(event_id), sent())
    return saved(next_page=_list(event_id), status=201, say="It is on the list.", id=voice_id)


@voices.post("/<voice_id>/withdrawal")
@shows_again(missing_again)
def take_off(event_id: str, voice_id: str) -> ResponseReturnValue:
    take_voice_off(getting_ready(event_id), voice_id)
    return saved(next_page=_list(event_id), say="It is off the list.")
