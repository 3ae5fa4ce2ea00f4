"""Putting statements to the room, closing the round, and sealing: the reviewer's doors on the way to paper."""

from typing import Any

from flask import Blueprint

from learning_event.actions.narrative.closing import close_the_round
from learning_event.actions.narrative.drafting import put_to_the_room
from learning_event.actions.narrative.sealing import seal_narrative
from learning_event.doorstep import lead_reviewer, reviewer
from learning_event.readings.narrative.narrative import narrative_of
from learning_event.web.answers import saved
from learning_event.web.narrative.drafting import table_page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

ASKED = "Before the room now. It can be answered while the room is saying it back."
CLOSED = "The round is closed. The answers are shown to everybody, shuffled."

rounds = Blueprint("rounds", __name__)


@rounds.post("/events/<event_id>/statements/asking")
@shows_again(table_page)
def ask_all(event_id: str) -> Any:
    put_to_the_room(reviewer(event_id))
    return saved(next_page=f"/events/{event_id}/drafting", say=ASKED)


@rounds.post("/events/<event_id>/statements/<statement_id>/asking")
@shows_again(table_page)
def ask_one(event_id: str, statement_id: str) -> Any:
    put_to_the_room(reviewer(event_id), statement_id)
    return saved(next_page=f"/events/{event_id}/drafting#statement-{statement_id}", say=ASKED)


@rounds.post("/events/<event_id>/statements/closing")
@shows_again(table_page)
def close(event_id: str) -> Any:
    close_the_round(reviewer(event_id))
    return saved(next_page=f"/events/{event_id}/drafting", say=CLOSED)


@rounds.post("/events/<event_id>/narrative/sealing")
@shows_again(table_page)
def seal(event_id: str) -> Any:
    who, fields = lead_reviewer(event_id), sent()
    kept = fields.get("names_kept", "") == "yes"
    seal_narrative(who, fields.get("confirmed", ""), read=narrative_of, names_kept=kept)
    return saved(next_page=f"/events/{event_id}/narrative", say="The narrative is sealed.")
