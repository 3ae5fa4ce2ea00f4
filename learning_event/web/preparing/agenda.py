"""The agenda's doors: a ready one in one press, then part by part."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.agenda import (
    AgendaPart,
    add_part,
    amend_part,
    begin_day_at,
    move_part,
    take_ready_agenda,
    withdraw_part,
)
from learning_event.doorstep import lead_reviewer
from learning_event.readings.preparing.agenda import agenda_of, part_typed
from learning_event.rules.activity import SAID
from learning_event.rules.agenda import MAY_BEGIN_WITH
from learning_event.rules.ready_made import PROMPTS, READY_AGENDAS
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, sent_list

agenda = Blueprint("agenda", __name__, url_prefix="/events/<event_id>/preparing/agenda")

ACTIVITIES = tuple((activity.value, SAID[activity]) for activity in MAY_BEGIN_WITH)


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/agenda"


@agenda.get("")
def plan(event_id: str) -> ResponseReturnValue:
    who = lead_reviewer(event_id)
    return page("preparing/agenda.html", who, agenda=agenda_of(event_id), ready=READY_AGENDAS.values())


def _typed() -> AgendaPart:
    """The part with the ready prompts that were chosen below its own."""
    fields = sent()
    return AgendaPart.read({**fields, "prompts": "\n".join([fields.get("prompts", ""), *sent_list("take")])})


def plan_again(event_id: str, **_where: str) -> ResponseReturnValue:
    return plan(event_id)


@agenda.get("/new")
def new(event_id: str) -> ResponseReturnValue:
    who = lead_reviewer(event_id)
    return page("preparing/agenda-part.html", who, part=None, activities=ACTIVITIES, ready_prompts=PROMPTS)


@agenda.get("/<segment_id>")
def part(event_id: str, segment_id: str) -> ResponseReturnValue:
    who = lead_reviewer(event_id)
    return page(
        "preparing/agenda-part.html",
        who,
        part=part_typed(event_id, segment_id),
        activities=ACTIVITIES,
        ready_prompts=PROMPTS,
    )


@agenda.post("/ready")
@shows_again(plan)
def take_ready(event_id: str) -> ResponseReturnValue:
    who, fields = lead_reviewer(event_id), sent()
    take_ready_agenda(who, fields.get("agenda", ""), replace=fields.get("replace") == "yes")
    return saved(next_page=_list(event_id), say="The agenda is here. Amend it until it is yours.")


@agenda.post("/begins")
@shows_again(plan)
def begins(event_id: str) -> ResponseReturnValue:
    begin_day_at(lead_reviewer(event_id), sent().get("begins", ""))
    return saved(next_page=_list(event_id), say="All parts have moved along.")


@agenda.post("")
@shows_again(new)
def add(event_id: str) -> ResponseReturnValue:
    part_id = add_part(lead_reviewer(event_id), _typed())
    return saved(next_page=_list(event_id), status=201, say="The part was added at the end of the day.", id=part_id)


@agenda.post("/<segment_id>")
@shows_again(part)
def amend(event_id: str, segment_id: str) -> ResponseReturnValue:
    amend_part(lead_reviewer(event_id), segment_id, _typed())
    return saved(next_page=_list(event_id), say="The part was amended.")


@agenda.post("/<segment_id>/move")
@shows_again(plan_again)
def move(event_id: str, segment_id: str) -> ResponseReturnValue:
    move_part(lead_reviewer(event_id), segment_id, sent().get("direction", ""))
    return saved(next_page=f"{_list(event_id)}#part-{segment_id}")


@agenda.post("/<segment_id>/withdrawal")
@shows_again(plan_again)
def withdraw(event_id: str, segment_id: str) -> ResponseReturnValue:
    withdraw_part(lead_reviewer(event_id), segment_id)
    return saved(next_page=_list(event_id), say="The part was withdrawn.")
