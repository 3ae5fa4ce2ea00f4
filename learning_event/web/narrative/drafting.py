"""The statements on the reviewer's table: drafted from the desk, changed, put in order, withdrawn."""

from typing import Any

from flask import Blueprint

from learning_event.actions.narrative.drafting import (
    Draft,
    amend_statement,
    draft_statement,
    move_statement,
    withdraw_statement,
)
from learning_event.doorstep import reviewer
from learning_event.readings.desk.desk import desk_of
from learning_event.readings.event import event_shown
from learning_event.readings.narrative.names_in_print import names_in_print, ready_to_seal
from learning_event.readings.narrative.statements import ALL, chapters_of, statement_with, statements_seen
from learning_event.readings.room.timeline import whole_timeline_of
from learning_event.web.answers import saved
from learning_event.web.desk.desk import day_is_over, desk_page
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, sent_list

drafting = Blueprint("drafting", __name__)


@drafting.get("/events/<event_id>/drafting")
def table_page(event_id: str, **_about: str) -> Any:
    who = reviewer(event_id)
    if event_shown(event_id).state == "sealed":
        return day_is_over(who)
    chapters = chapters_of(event_id, ALL)
    standing = names_in_print(event_id) if who.leads and ready_to_seal(chapters) else ()
    seen = statements_seen(event_id)
    return page("narrative/drafting.html", who, chapters=chapters, standing=standing, seen=seen)


@drafting.get("/events/<event_id>/statements/<statement_id>")
def statement_page(event_id: str, statement_id: str) -> Any:
    """One statement to amend, with the part of the timeline that it is about to tick from."""
    who = reviewer(event_id)
    if event_shown(event_id).state == "sealed":
        return day_is_over(who)
    statement, episode_id = statement_with(event_id, statement_id)
    choices = [("", "The whole case"), *((one.id, f"{one.number} {one.title}") for one in desk_of(event_id).episodes)]
    return page(
        "narrative/amend.html",
        who,
        statement=statement,
        seen=statements_seen(event_id)[statement_id],
        episode_id=episode_id,
        timeline=whole_timeline_of(event_id),
        choices=choices,
    )


@drafting.post("/events/<event_id>/statements")
@shows_again(desk_page)
def add(event_id: str) -> Any:
    at = draft_statement(reviewer(event_id), _draft())
    return saved(
        next_page=f"/events/{event_id}/drafting#statement-{at}",
        status=201,
        say="Added to the narrative, as a draft.",
        statement=at,
    )


@drafting.post("/events/<event_id>/statements/<statement_id>/amendment")
@shows_again(statement_page)
def amend(event_id: str, statement_id: str) -> Any:
    amend_statement(reviewer(event_id), statement_id, _draft(), seen=sent().get("seen", ""))
    return saved(next_page=f"/events/{event_id}/drafting#statement-{statement_id}", say="Changed.")


@drafting.post("/events/<event_id>/statements/<statement_id>/withdrawal")
@shows_again(table_page)
def withdraw(event_id: str, statement_id: str) -> Any:
    act = withdraw_statement(reviewer(event_id), statement_id, seen=sent().get("seen", ""))
    return saved(next_page=f"/events/{event_id}/drafting", say="The draft is withdrawn.", undo=act)


@drafting.post("/events/<event_id>/statements/<statement_id>/moving")
@shows_again(table_page)
def move(event_id: str, statement_id: str) -> Any:
    fields = sent()
    move_statement(reviewer(event_id), statement_id, fields.get("direction", ""), seen=fields.get("seen", ""))
    return saved(next_page=f"/events/{event_id}/drafting#statement-{statement_id}")


def _draft() -> Draft:
    fields = sent()
    return Draft.read(fields.get("words", ""), fields.get("episode", ""), [name for name in sent_list("rests") if name])
