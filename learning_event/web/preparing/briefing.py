"""The doors for what is asked and needed before the day: questions answered, notes kept, needs arranged, contacts answered."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.briefing import AnswerTyped, answer_question, keep_notes, need_arranged
from learning_event.actions.preparing.contact_threads import answer_the_contact, read_message
from learning_event.doorstep import getting_ready, lead_reviewer
from learning_event.readings.preparing.briefing import needs_of, notes_of, questions_of, threads_of
from learning_event.rules.briefing import FOR_ALL, PRIVATELY
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

asked_beforehand = Blueprint("asked_beforehand", __name__, url_prefix="/events/<event_id>/preparing")


@asked_beforehand.get("/questions")
def questions(event_id: str, **_one: str) -> str:
    who = lead_reviewer(event_id)
    return page(
        "preparing/questions.html",
        who,
        questions=questions_of(event_id),
        threads=threads_of(event_id),
        notes=notes_of(event_id),
        for_all=FOR_ALL,
        privately=PRIVATELY,
    )


@asked_beforehand.post("/questions/<question_id>/answer")
@shows_again(questions)
def answer(event_id: str, question_id: str) -> ResponseReturnValue:
    who, typed = lead_reviewer(event_id), AnswerTyped.read(sent(), question_id)
    answer_question(who, question_id, typed)
    say = "Everybody reads it on the briefing." if typed.words else "Only whoever asked can find this answer."
    return saved(next_page=f"/events/{event_id}/preparing/questions", say=say)


@asked_beforehand.post("/support-contacts/<contact_id>/answer")
@shows_again(questions)
def answer_contact(event_id: str, contact_id: str) -> ResponseReturnValue:
    who = lead_reviewer(event_id)
    answer_the_contact(who, contact_id, read_message(sent(), f"message_{contact_id}"))
    return saved(next_page=f"/events/{event_id}/preparing/questions#contacts", say="It stands on their own page.")


@asked_beforehand.post("/briefing")
@shows_again(questions)
def keep(event_id: str) -> ResponseReturnValue:
    keep_notes(lead_reviewer(event_id), sent())
    return saved(next_page=f"/events/{event_id}/preparing/questions#notes", say="Kept. The briefing says so.")


@asked_beforehand.get("/access-needs")
def needs(event_id: str, **_one: str) -> str:
    who = getting_ready(event_id)
    return page("preparing/access-needs.html", who, needs=needs_of(event_id))


@asked_beforehand.post("/access-needs/<need_id>/arranged")
@shows_again(needs)
def arranged(event_id: str, need_id: str) -> ResponseReturnValue:
    need_arranged(getting_ready(event_id), need_id, sent())
    return saved(next_page=f"/events/{event_id}/preparing/access-needs")
