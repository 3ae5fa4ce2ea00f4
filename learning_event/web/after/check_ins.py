"""A support contact's check-ins: what is due, ticked without names; and the same days for a calendar, to keep or to subscribe to."""

import datetime as dt

from flask import Blueprint, Response, current_app, request
from flask.typing import ResponseReturnValue

from learning_event.actions.after.check_ins import end_calendar_link, make_calendar_link, tick
from learning_event.documents.check_in_calendar import check_in_calendar
from learning_event.doorstep import support_contact
from learning_event.people import SupportContact
from learning_event.readings.after.check_ins import calendar_with, check_ins_of, own_calendar
from learning_event.web.answers import saved
from learning_event.web.keeping.clock import today
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, sent_list, wants_json

FILE = "check-ins.ics"

check_ins = Blueprint("check_ins", __name__)


def _home(event_id: str) -> str:
    return f"/events/{event_id}/supporting/check-ins"


@check_ins.get("/events/<event_id>/supporting/check-ins")
def due(event_id: str) -> str:
    return _page(support_contact(event_id), "")


def _page(who: SupportContact, address: str) -> str:
    return page("after/check-ins.html", who, due=check_ins_of(who, today=today()), address=address)


@check_ins.post("/events/<event_id>/supporting/check-ins")
@shows_again(due)
def ticked(event_id: str) -> ResponseReturnValue:
    tick(support_contact(event_id), sent().get("occasion", ""), sent_list("done"))
    return saved(next_page=_home(event_id), say="Kept. Nothing says when you spoke, or of what.")


@check_ins.get("/events/<event_id>/supporting/check-ins.ics")
def to_keep(event_id: str) -> Response:
    return _as_file(check_in_calendar(own_calendar(support_contact(event_id)), made=dt.datetime.now(dt.UTC)))


@check_ins.post("/events/<event_id>/supporting/calendar-link")
@shows_again(due)
def make(event_id: str) -> ResponseReturnValue:
    """The address stands on this one page, and nowhere afterwards."""
    who = support_contact(event_id)
    scheme = "https" if current_app.config["SESSION_COOKIE_SECURE"] else request.scheme
    address = f"{scheme}://{request.host}/calendar/{make_calendar_link(who)}.ics"
    return saved(next_page=_home(event_id), status=201, address=address) if wants_json() else _page(who, address)


@check_ins.post("/events/<event_id>/supporting/calendar-link/withdrawal")
@shows_again(due)
def end(event_id: str) -> ResponseReturnValue:
    end_calendar_link(support_contact(event_id))
    return saved(next_page=f"{_home(event_id)}#calendar", say="The address opens nothing any more.")


@check_ins.get("/calendar/<code>.ics")
def subscribed(code: str) -> Response:
    """For a calendar program, which cannot sign in."""
    return _as_file(check_in_calendar(calendar_with(code), made=dt.datetime.now(dt.UTC)))


def _as_file(body: bytes) -> Response:
    return Response(body, mimetype="text/calendar", headers={"Content-Disposition": f'attachment; filename="{FILE}"'})
