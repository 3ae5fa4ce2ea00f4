"""The room: the shared timeline, the composer and the drawer, whatever the room is doing."""

import secrets
from typing import Any

from flask import Blueprint, g, make_response, redirect, request, session

from learning_event.anonymity.normaliser import normal
from learning_event.doorstep import in_the_room, there_on_the_day
from learning_event.people import Practitioner, SupportContact, Waiting
from learning_event.readings.event import event_shown
from learning_event.readings.room.filters import in_sight
from learning_event.readings.room.now import room_now
from learning_event.readings.room.own import own_observations
from learning_event.readings.room.timeline import timeline_of
from learning_event.readings.room.writing import writing_of
from learning_event.rules.activity import Activity
from learning_event.rules.observation import MOST_CHARACTERS, WORDS, Kind
from learning_event.web.page import page
from learning_event.web.room.slips import own_slips

SLIP_BYTES = 16
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
    timeline = timeline_of(event_id)
    sight = in_sight(timeline, event_shown(event_id), request.args)
    if sight.day:
        return redirect(f"/events/{event_id}/room{sight.filters.query}#entry-{sight.day}", code=303)
    answer = make_response(
        page(
            "room/room.html",
            who,
            timeline=sight.timeline,
            filters=sight.filters,
            sought=sight.filters.find,
            activity=activity.value,
            changing=slip,
            writing=writing_of(who, timeline, activity) if isinstance(who, Practitioner) else None,
            own=own_observations(who, own_slips()) if isinstance(who, Practitioner) else (),
            form=_form(changing=bool(slip)),
            most=MOST_CHARACTERS,
        )
    )
    if activity is Activity.ENDED:
        answer.headers["Clear-Site-Data"] = KEPT_IN_THE_WINDOW
    return answer


@room.post("/events/<event_id>/room")
def preview(event_id: str) -> Any:
    """The page again with the words as the room would see them; nothing is saved by it."""
    g.typed = request.form
    return room_page(event_id)


def _form(*, changing: bool) -> dict[str, Any]:
    """What stands in the composer: as typed, as a link on the timeline asked for, or fresh."""
    typed = {} if changing else g.get("typed", {})
    kind = typed.get("kind") or request.args.get("kind", "")
    anchor = typed.get("anchor") or request.args.get("anchor", "")
    words = normal(typed.get("words", ""))
    chosen = WORDS[Kind(kind)] if kind in tuple(Kind) else WORDS[Kind.WENT_WELL]
    return {
        "typed": typed,
        "words": typed.get("words", ""),
        "preview": words,
        "kind": kind if kind in tuple(Kind) else Kind.WENT_WELL,
        "chosen": chosen,
        "anchor": anchor,
        "about": typed.get("about") or ("timeline" if anchor else "case"),
        "slip": typed.get("slip") or secrets.token_urlsafe(SLIP_BYTES),
    }
