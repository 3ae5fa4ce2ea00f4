"""A support contact's own thread with the lead reviewer: what to expect, and how particular facts will be handled."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.contact_threads import ask_the_reviewer, read_message
from learning_event.doorstep import support_contact
from learning_event.readings.preparing.briefing import own_thread
from learning_event.web.answers import saved
from learning_event.web.pace import unhurried
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

support_questions = Blueprint("support_questions", __name__, url_prefix="/events/<event_id>/supporting/questions")


@support_questions.get("")
def thread(event_id: str) -> str:
    who = support_contact(event_id)
    return page("support/questions.html", who, thread=own_thread(who))


@support_questions.post("")
@shows_again(thread)
def ask(event_id: str) -> ResponseReturnValue:
    who = unhurried(support_contact(event_id))
    ask_the_reviewer(who, read_message(sent(), "words"))
    return saved(next_page=f"/events/{event_id}/supporting/questions", status=201, say="It is with the lead reviewer.")
