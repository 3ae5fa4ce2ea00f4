"""The desk as a page: the day, what may come next, and the room's words of one key episode to draft from."""

import re
from typing import Any

from flask import Blueprint, current_app, g, request

from learning_event.actions.arriving.wrong_codes import WrongCodes
from learning_event.anonymity.shown.desk import ShownDesk
from learning_event.anonymity.shown.timeline import ShownEpisode, ShownTimeline
from learning_event.doorstep import reviewer
from learning_event.people import Reviewer
from learning_event.readings.desk.desk import desk_of
from learning_event.readings.desk.in_view import in_desk_order, ticked_elsewhere
from learning_event.readings.desk.sense import sense_of
from learning_event.readings.event import event_shown
from learning_event.readings.keeping.keeping import reminder_of
from learning_event.readings.room.support import how_often_support_was_asked_for
from learning_event.readings.room.then import led_of
from learning_event.readings.room.timeline import whole_timeline_of
from learning_event.rules.factors import factors
from learning_event.rules.themes import themes
from learning_event.web.keeping.clock import today
from learning_event.web.page import page
from learning_event.web.sent import sent, sent_list

PART = re.compile(r"[a-z0-9-]{1,40}")
WHOLE = "whole"

desk = Blueprint("desk", __name__)


@desk.get("/events/<event_id>/desk")
def desk_page(event_id: str, **where: str) -> Any:
    """`where` comes along when a refused form shows the desk again: the id of the thing that it was about."""
    who = reviewer(event_id)
    if event_shown(event_id).state == "sealed":
        return day_is_over(who)
    reminder = reminder_of(event_id, today=today()) if who.leads else ()
    on_it, timeline = desk_of(event_id), whole_timeline_of(event_id)
    wrong_codes: WrongCodes = current_app.extensions["wrong_codes"]
    at = request.args.get("part", "") or g.get("typed", {}).get("part", "")
    part = _part(timeline, on_it, at)
    return page(
        "desk/desk.html",
        who,
        desk=on_it,
        timeline=timeline,
        part=in_desk_order(part),
        elsewhere=ticked_elsewhere(timeline, part, sent_list("rests")),
        sense=sense_of(event_id),
        themes=themes(),
        factors=factors(),
        about=where,
        then=led_of(event_id),
        tried=wrong_codes.several_lately(),
        reminder=reminder,
    )


def day_is_over(who: Reviewer) -> str:
    """The desk of a sealed event, wherever somebody came to it."""
    reminder = reminder_of(who.event_id, today=today()) if who.leads else ()
    return page("desk/over.html", who, reminder=reminder, asked=how_often_support_was_asked_for(who.event_id))


def back_to_desk(event_id: str, *, to: str = "") -> str:
    """The desk with the same part of the timeline in view."""
    part = sent().get("part", "")
    return f"/events/{event_id}/desk" + (f"?part={part}" if PART.fullmatch(part) else "") + (f"#{to}" if to else "")


def _part(timeline: ShownTimeline, on_it: ShownDesk, at: str) -> ShownEpisode:
    """The part asked for, else the one on the wall, else the first; the whole case is a part as well."""
    whole = ShownEpisode(WHOLE, timeline.whole_place, None, "The whole case", "", "", "", (), timeline.whole)
    parts = {episode.id: episode for episode in (*timeline.episodes, whole)}
    return (
        parts.get(at)
        or parts.get(on_it.wall.episode_id)
        or next((part for part in parts.values() if part.number), whole)
    )
