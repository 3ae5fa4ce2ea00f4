"""Saying it back: the statements as the room sees them, and one answer a seat to each."""

from typing import Any

from flask import Blueprint

from learning_event.actions.narrative.answering import answer_statements, read_answer, read_answers
from learning_event.doorstep import practitioner, reads_the_paper
from learning_event.people import CoOrdinator, Practitioner
from learning_event.readings.event import event_shown
from learning_event.readings.narrative.method import too_few_for_confidence
from learning_event.readings.narrative.narrative import sealed_narrative
from learning_event.readings.narrative.own import own_answers
from learning_event.readings.narrative.statements import BEFORE_THE_ROOM, chapters_of
from learning_event.readings.room.agreed import agreed_with
from learning_event.readings.room.now import room_now
from learning_event.rules.activity import Activity, Deed
from learning_event.rules.answer import SAID
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotNow
from learning_event.web.answers import saved
from learning_event.web.pace import unhurried
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

NOT_SEALED_YET = "The narrative is not sealed yet. Once it is, you can read it here."
SAVED = "Saved. You can change your answers until this part closes."

answering = Blueprint("answering", __name__)


@answering.get("/events/<event_id>/narrative")
def narrative_page(event_id: str, **_about: str) -> Any:
    """Before sealing: what is before the room and what it has answered. Afterwards: the way to the paper."""
    who = reads_the_paper(event_id)
    if event_shown(event_id).state == "sealed":
        narrative = sealed_narrative(event_id)
        return page("narrative/sealed.html", who, narrative=narrative, sealed_on=day_said(narrative.sealed_on))
    if isinstance(who, CoOrdinator):
        raise NotNow(NOT_SEALED_YET)
    return page(
        "narrative/narrative.html",
        who,
        chapters=chapters_of(event_id, BEFORE_THE_ROOM),
        answers=SAID,
        closed=agreed_with(who, Deed.ANSWER_STATEMENT).closed if isinstance(who, Practitioner) else "",
        own=own_answers(who) if isinstance(who, Practitioner) else {},
        may_answer=isinstance(who, Practitioner) and room_now(event_id).activity == Activity.SAYING_BACK,
        too_few=too_few_for_confidence(event_id),
    )


@answering.post("/events/<event_id>/statements/<statement_id>/answers")
@shows_again(narrative_page)
def answer(event_id: str, statement_id: str) -> Any:
    answer_statements(unhurried(practitioner(event_id)), [read_answer(sent(), statement_id)])
    return saved(next_page=f"/events/{event_id}/narrative", status=201, say=SAVED, saved=True)


@answering.post("/events/<event_id>/answers")
@shows_again(narrative_page)
def answer_all(event_id: str) -> Any:
    """All statements of the page in one form."""
    answer_statements(unhurried(practitioner(event_id)), read_answers(sent()))
    return saved(next_page=f"/events/{event_id}/narrative", status=201, say=SAVED, saved=True)
