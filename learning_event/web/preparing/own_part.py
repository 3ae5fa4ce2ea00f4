"""A support contact's own page about their part: yes or no, how they are reached, who stands in, and stepping back."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.contact_answers import OwnAnswer, answer_oneself
from learning_event.actions.preparing.own_part import OwnPart, say_own_part
from learning_event.doorstep import support_contact
from learning_event.readings.preparing.own_part import own_part_of
from learning_event.rules.support_contact import Answered
from learning_event.rules.telephone import doubt_about
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

own_part = Blueprint("own_part", __name__, url_prefix="/events/<event_id>/supporting/part")

THANK_YOU = "Thank you. You have accepted, and your people can see how to reach you."
SAVED = "Saved. The pages of those you support show it now."
KEPT = "Saved."
NO = "Thank you for saying so. The lead reviewer sees it, and finds somebody else."


@own_part.get("")
def show(event_id: str) -> str:
    who = support_contact(event_id)
    return page("support/part.html", who, part=own_part_of(who))


@own_part.post("")
@shows_again(show)
def say(event_id: str) -> ResponseReturnValue:
    who, part = support_contact(event_id), OwnPart.read(sent())
    answered = say_own_part(who, part)
    say = THANK_YOU if part.accepts else SAVED if answered in (Answered.ACCEPTED, Answered.SAID_YES) else KEPT
    doubt = doubt_about(part.telephone)
    return saved(next_page=_here(event_id), say=f"{say} {doubt}".rstrip(), answered=answered.value)


@own_part.post("/answer")
@shows_again(show)
def answer(event_id: str) -> ResponseReturnValue:
    answered = answer_oneself(support_contact(event_id), OwnAnswer.read(sent()))
    say = THANK_YOU if answered is Answered.ACCEPTED else NO
    return saved(next_page=_here(event_id), say=say, answered=answered.value)


def _here(event_id: str) -> str:
    return f"/events/{event_id}/supporting/part"
