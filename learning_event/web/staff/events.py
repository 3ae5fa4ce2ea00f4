"""The first page of whoever has signed in: their learning events."""

from flask import Blueprint, render_template

from learning_event.doorstep import signed_in
from learning_event.readings.keeping.erasures import erasures_for
from learning_event.readings.staff.their_events import events_of

events = Blueprint("events", __name__)


@events.get("/events")
def theirs() -> str:
    account = signed_in()
    has_erased = bool(erasures_for(account))
    return render_template("staff/events.html", account=account, events=events_of(account.id), has_erased=has_erased)
