"""The room: the shared timeline, the composer and the drawer, whatever the room is doing."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, g, make_response, redirect, request, session

from learning_event.doorstep import in_the_room, there_on_the_day
from learning_event.people import Practitioner, SupportContact, Waiting
from learning_event.readings.after.afterwards import afterwards_of
from learning_event.readings.event import event_shown
from learning_event.readings.room.agreed import agreed_with
from learning_event.readings.room.checks import checked
from learning_event.readings.room.discussed import discussed_of
from learning_event.readings.room.filters import in_sight
from learning_event.readings.room.now import room_now
from learning_event.readings.room.own import own_observations
from learning_event.readings.room.then import stepped, then_of
from learning_event.readings.room.timeline import timeline_of
from learning_event.readings.room.writing import writing_of
from learning_event.rules.activity import Activity
from learning_event.rules.observation import MOST_CHARACTERS
from learning_event.rules.then_view import read_then
from learning_event.web.page import page
from learning_event.web.room.composing import composing
from learning_event.web.room.slips import own_slips

STEPS = ("before", "after")
KEPT_IN_THE_WINDOW = '"storage"'

room = Blueprint("room", __name__)


@room.get("/events/<event_id>/room")
def room_page(event_id: str, slip: str = "") -> Any:
    """`slip` comes along when a refused change to one's own observation shows the room again."""
    if isinstance(comes := there_on_the_day(event_id), Waiting | SupportContact):
        return redirect(f"/events/{event_id}/{'waiting' if isinstance(comes, Waiting) else 'supporting'}", code=303)
    who = in_the_room(event_id)
    activity = Activity.ENDED if event_shown(event_id).state == "sealed" else Activity(room_now(event_id).activity)
    if activity is Activity.ENDED:
        session.pop("slips", None)
    own = read_then(request.values.get("then", ""))
    timeline = timeline_of(event_id, then=own)
    sight = in_sight(timeline, event_shown(event_id), request.args)
    if request.args.get("step", "") in STEPS:
        day = stepped(event_id, own, request.args["step"])
        return redirect(f"/events/{event_id}/room{_with(sight.filters.query, day)}#then", code=303)
    if sight.day:
        return redirect(f"/events/{event_id}/room{_with(sight.filters.query, own)}#entry-{sight.day}", code=303)
    answer = make_response(
        page(
            "room/room.html",
            who,
            timeline=sight.timeline,
            filters=replace(sight.filters, query=_with(sight.filters.query, own)),
            sought=sight.filters.find,
            then=then_of(event_id, own),
            own_then=own,
            activity=activity.value,
            discussed=discussed_of(event_id, then=own),
            agreed=agreed_with(who),
            changing=slip,
            afterwards=afterwards_of(event_id),
            writing=writing_of(who, timeline, activity) if isinstance(who, Practitioner) else None,
            own=own_observations(who, own_slips()) if isinstance(who, Practitioner) else (),
            form=composing(changing=bool(slip)),
            most=MOST_CHARACTERS,
        )
    )
    if activity is Activity.ENDED:
        answer.headers["Clear-Site-Data"] = KEPT_IN_THE_WINDOW
    return answer


def _with(query: str, then: str) -> str:
    """The address goes on with the day of Then view, so that nothing later comes into sight by another way."""
    return f"{query}{'&' if query else '?'}then={then}" if then else query


@room.post("/events/<event_id>/room")
def preview(event_id: str) -> Any:
    """The page again with the words as the room would see them; nothing is saved by it."""
    g.typed = request.form
    if isinstance(who := there_on_the_day(event_id), Practitioner):
        g.checks = checked(who.event_id, request.form.get("words", ""))
    return room_page(event_id)
