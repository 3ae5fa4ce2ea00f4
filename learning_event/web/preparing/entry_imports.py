"""The doors for bringing in a file of timeline entries, by upload or pasted, and for the example of one."""

import re

from flask import Blueprint, Response, g, request
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.entry_imports import import_entries
from learning_event.documents.uploaded.reading import text_of_upload
from learning_event.doorstep import keeping_records
from learning_event.people import Preparing, Reviewer
from learning_event.readings.preparing.entry_example import example_file, left_out_as_file
from learning_event.readings.preparing.names_standing import entries_with_names
from learning_event.rules.counting import counted
from learning_event.rules.entry_file import MOST_FILE_BYTES
from learning_event.rules.entry_table import COLUMNS, NEEDED, NotPlainText
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json

entry_imports = Blueprint("entry_imports", __name__, url_prefix="/events/<event_id>/preparing/entries/import")

# A file and its text may come together; the rules refuse more than 1 MB with a sentence and keep what was sent.
MOST_BYTES = 6 * 1024 * 1024


@entry_imports.url_value_preprocessor
def _larger_than_other_forms(_endpoint: str | None, _where: dict[str, str] | None) -> None:
    """Before anything has read the form, the guard against foreign forms included."""
    request.max_content_length = request.max_form_memory_size = MOST_BYTES


@entry_imports.get("")
def bring(event_id: str) -> ResponseReturnValue:
    return _page(keeping_records(event_id))


@entry_imports.get("/example.csv")
def example(event_id: str) -> ResponseReturnValue:
    who = keeping_records(event_id)
    return Response(
        example_file(who.event_id),
        mimetype="text/csv",
        headers={"Content-Disposition": 'attachment; filename="timeline-entries.csv"'},
    )


@entry_imports.post("")
@shows_again(bring)
def bring_in(event_id: str) -> ResponseReturnValue:
    who, fields = keeping_records(event_id), sent()
    g.brought = fields.get("text", "")
    g.brought = _uploaded() or g.brought
    leave_out = {int(number) for number in re.findall(r"[0-9]{1,6}", fields.get("leave_out", ""), re.ASCII)}
    brought = import_entries(who, g.brought, leave_out=leave_out)
    if brought.left_out and not wants_json():
        g.brought = left_out_as_file(brought.left_out)
        return _page(who, entries=brought.entries, left_out=len(brought.left_out))
    said = f"{brought.entries:,} {'entry was' if brought.entries == 1 else 'entries were'} brought in."
    names = _names_to_put_in(who)
    return saved(
        next_page=f"/events/{event_id}/preparing/{'names#in-the-records' if names else 'entries'}",
        status=201,
        entries=brought.entries,
        left_out=[row.number for row in brought.left_out],
        say=f"{said} {names}".strip(),
    )


def _names_to_put_in(who: Preparing) -> str:
    """Said to those alone who see the list of names."""
    if isinstance(who, Reviewer) and not who.leads:
        return ""
    places = len(entries_with_names(who.event_id))
    return (
        f"In {counted(places, 'place', 'places')} a name of your list still stands; here you can put the agreed one in."
        if places
        else ""
    )


def _uploaded() -> str:
    file = request.files.get("file")
    if file is None or not file.filename:
        return ""
    try:
        with file.stream as uploaded:
            return text_of_upload(uploaded.read(MOST_FILE_BYTES + 1))
    except NotPlainText as no:
        g.brought = no.guess or g.brought
        raise


def _page(who: Preparing, *, entries: int = 0, left_out: int = 0) -> str:
    return page(
        "preparing/entry-import.html",
        who,
        columns=COLUMNS,
        needed=NEEDED,
        text=g.get("brought", ""),
        brought_in=entries,
        left_out=left_out,
    )
