"""How the day was: the sheet of every seat, and what the reviewers read of all of them together."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.after.closing_reflections import close_reflections
from learning_event.actions.after.reflecting import NewReflection, reflect, take_reflection_back
from learning_event.doorstep import lead_reviewer, practitioner, reviewer
from learning_event.readings.after.reflections import own_reflection, reflections_of
from learning_event.rules.reflection import MOST_CHARACTERS, QUESTIONS, SCALE, STATEMENTS, TOO_FEW
from learning_event.web.answers import saved
from learning_event.web.pace import unhurried
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

SAVED = "Thank you. You can change it until the lead reviewer closes this; nothing says that it is yours."

reflections = Blueprint("reflections", __name__, url_prefix="/events/<event_id>")


@reflections.get("/reflection")
def sheet(event_id: str) -> str:
    who = practitioner(event_id)
    facts = {"statements": STATEMENTS, "questions": QUESTIONS, "scale": tuple(SCALE.items()), "most": MOST_CHARACTERS}
    return page("after/reflection.html", who, own=own_reflection(who), **facts)


@reflections.post("/reflection")
@shows_again(sheet)
def say(event_id: str) -> ResponseReturnValue:
    reflect(unhurried(practitioner(event_id)), NewReflection.read(sent()))
    return saved(next_page=f"/events/{event_id}/reflection", status=201, say=SAVED, saved=True)


@reflections.post("/reflection/withdrawal")
@shows_again(sheet)
def take_back(event_id: str) -> ResponseReturnValue:
    take_reflection_back(unhurried(practitioner(event_id)))
    return saved(next_page=f"/events/{event_id}/reflection", say="It is taken back. Nothing of it is kept.")


@reflections.get("/reflections")
def together(event_id: str) -> str:
    who = reviewer(event_id)
    return page("after/reflections.html", who, reflections=reflections_of(event_id), too_few=TOO_FEW)


@reflections.post("/reflections/closing")
@shows_again(together)
def close(event_id: str) -> ResponseReturnValue:
    close_reflections(lead_reviewer(event_id))
    return saved(next_page=f"/events/{event_id}/reflections", say="It is closed, and every single sheet is erased.")
