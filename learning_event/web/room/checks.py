"""Checking words while they are written: what looks like a name or identifies somebody, and how to put something more kindly.

It answers and forgets. Nothing here saves, counts or logs, and nobody is kept from adding what they wrote.
"""

import re
from typing import Any

from flask import Blueprint, g, jsonify, render_template, request

from learning_event.anonymity.shown.checks import ShownChecks
from learning_event.doorstep import in_the_room
from learning_event.readings.event import event_shown
from learning_event.readings.room.checks import checked
from learning_event.rules.refusals import Refusal
from learning_event.web.pace import unhurried
from learning_event.web.room.room import room_page
from learning_event.web.sent import sent, wants_json

INSTEAD_OF = " → "
KEEP_OR_CHANGE = "Please look at your words once more before they are saved."
KEPT = "Use what is offered, or keep it as it is."

checks = Blueprint("checks", __name__)


class LooksLikeAName(Refusal):
    """Said once before the words are saved: whoever wrote them decides."""

    status = 409


@checks.post("/events/<event_id>/checks")
def check(event_id: str) -> Any:
    """JSON, the fragment with what was found, or (a form's button) the room again with the other words put in."""
    who, fields = unhurried(in_the_room(event_id)), sent()
    found = checked(who.event_id, fields.get("words", ""))
    if wants_json():
        return jsonify({"ok": True, "names": list(found.names), "nudges": list(found.nudges)})
    if request.mimetype == "application/json":
        return render_template("room/_found-names.html", names=found.names, address=event_shown(who.event_id).address)
    words = _put_in(fields.get("words", ""), fields.get("use", ""), found)
    g.typed, g.checks = {**fields, "words": words}, checked(who.event_id, words)
    return room_page(event_id)


def asked_once(event_id: str, words: str, *, keep_names: bool) -> None:
    """LooksLikeAName where a name of the table or an identifier stands in the words and its author has not said "keep it"."""
    if keep_names:
        return
    found = checked(event_id, words)
    if not found.surely:
        return
    g.checks = found
    raise LooksLikeAName(KEEP_OR_CHANGE, errors={"words": " ".join([*(one.says for one in found.surely), KEPT])})


def _put_in(words: str, use: str, found: ShownChecks) -> str:
    """Only what the check itself offers for these very words."""
    typed, _, instead = use.partition(INSTEAD_OF)
    if not any(one.found == typed and instead in (*one.choices, one.taken_out) for one in found.names):
        return words
    return re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", lambda _: instead, words)
