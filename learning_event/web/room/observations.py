"""Adding, revising and withdrawing an observation, and the drawer with one's own."""

from typing import Any

from flask import Blueprint, render_template

from learning_event.actions.room.new_observation import NewObservation, words_of
from learning_event.actions.room.observations import add_observation, revise_observation, withdraw_observation
from learning_event.doorstep import practitioner
from learning_event.readings.room.own import own_observations
from learning_event.readings.room.private_questions import private_question
from learning_event.readings.room.taken_off import was_taken_off
from learning_event.rules.observation import Kind
from learning_event.rules.refusals import WrongInput
from learning_event.rules.then_view import DAY
from learning_event.web.answers import saved
from learning_event.web.pace import keep_pace, unhurried
from learning_event.web.refusals import shows_again
from learning_event.web.room.checks import asked_once
from learning_event.web.room.room import room_page
from learning_event.web.room.slips import keep_slip, own_slips
from learning_event.web.sent import sent, wants_json

SAVED = "Saved. It will appear with others at the next showing."
TAKEN_OFF = "Saved. That entry has been taken off the timeline. Your words are kept at its date, and appear at the next showing."
WITHDRAWN = "Withdrawn. It is out of the room at the next showing at the latest."

observations = Blueprint("observations", __name__)
observations.record(keep_pace)


@observations.post("/events/<event_id>/observations")
@shows_again(room_page)
def add(event_id: str) -> Any:
    who, new = unhurried(practitioner(event_id)), NewObservation.read(sent())
    asked_once(event_id, new.words, keep_names=new.keep_names)
    fresh = add_observation(who, new)
    if not wants_json():
        keep_slip(new.slip)
    told = {"told": TAKEN_OFF} if was_taken_off(event_id, new.anchor) else {}
    return saved(
        next_page=f"/events/{event_id}/room{_as_of_then()}#compose",
        status=201 if fresh else 200,
        say=TAKEN_OFF if told else SAVED,
        saved=True,
        slip=new.slip,
        **told,
    )


@observations.post("/events/<event_id>/observations/<slip>/revision")
@shows_again(room_page)
def revise(event_id: str, slip: str) -> Any:
    who, fields = unhurried(practitioner(event_id)), sent()
    wrong: dict[str, str] = {}
    words = words_of(fields, wrong)
    kind = fields.get("kind", "")
    if kind and kind not in tuple(Kind):
        wrong["kind"] = "Please choose what kind of observation it is."
    if wrong:
        raise WrongInput(wrong)
    revise_observation(who, slip, words=words, kind=Kind(kind) if kind else None)
    return saved(next_page=f"/events/{event_id}/room#yours", say=SAVED, saved=True, slip=slip)


@observations.post("/events/<event_id>/observations/<slip>/withdrawal")
@shows_again(room_page)
def withdraw(event_id: str, slip: str) -> Any:
    withdraw_observation(unhurried(practitioner(event_id)), slip)
    return saved(next_page=f"/events/{event_id}/room#yours", say=WITHDRAWN, saved=True, slip=slip)


@observations.post("/events/<event_id>/observations/<slip>/question")
def question(event_id: str, slip: str) -> Any:
    """What the lead reviewer asks this author in private; a form finds it in the drawer."""
    asked = private_question(practitioner(event_id), slip)
    return saved(next_page=f"/events/{event_id}/room#yours", question=asked)


@observations.post("/events/<event_id>/observations/own")
def own(event_id: str) -> str:
    """The drawer's content: those observations of which this window knows the slips."""
    who = practitioner(event_id)
    slips = [slip for slip in sent().get("slips", "").split(",") if slip] or own_slips()
    return render_template("observations/_own.html", own=own_observations(who, slips), address=f"/events/{event_id}")


def _as_of_then() -> str:
    """A form that was written in Then view comes back to the same day, so that nothing later comes into sight by it."""
    day = sent().get("then", "")
    return f"?then={day}" if DAY.fullmatch(day) else ""
