"""The door for taking an event's timeline entries out as a plain file."""

from flask import Blueprint, Response

from learning_event.actions.preparing.entry_exports import take_entries_out
from learning_event.doorstep import reviewer
from learning_event.readings.preparing.entry_export import entries_file

entry_exports = Blueprint("entry_exports", __name__, url_prefix="/events/<event_id>/preparing")


@entry_exports.get("/entries.csv")
def take_out(event_id: str) -> Response:
    who = reviewer(event_id)
    take_entries_out(who)
    return Response(
        entries_file(who.event_id),
        mimetype="text/csv",
        headers={"Content-Disposition": 'attachment; filename="timeline-entries.csv"'},
    )
