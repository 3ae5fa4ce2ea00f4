"""The timeline entries' doors: a list, and one entry by hand."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.entries import EntryTyped, add_entry, amend_entry, withdraw_entry
from learning_event.anonymity.shown.records import ShownTyped
from learning_event.doorstep import keeping_records
from learning_event.people import Preparing
from learning_event.readings.preparing.entries import agencies_to_choose, entries_of, entry_typed, episodes_to_choose
from learning_event.rules.case_date import CERTAINTY_WORDS
from learning_event.rules.entry_kind import LABELS, UNDERSTOOD_SAID
from learning_event.rules.hindsight import KNOWN_SAID
from learning_event.rules.timeline_entry import SAID
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

ENTRY_WORDS = {
    "kinds": tuple(LABELS.items()),
    "known": tuple(KNOWN_SAID.items()),
    "understood": tuple((value, words.capitalize()) for value, words in UNDERSTOOD_SAID.items()),
}

entries = Blueprint("entries", __name__, url_prefix="/events/<event_id>/preparing/entries")


def _list(event_id: str) -> str:
    return f"/events/{event_id}/preparing/entries"


@entries.get("")
def records(event_id: str) -> ResponseReturnValue:
    who, agency, episode = keeping_records(event_id), request.args.get("agency", ""), request.args.get("episode", "")
    return page(
        "preparing/entries.html",
        who,
        records=entries_of(event_id, agency=agency, episode=episode),
        agencies=agencies_to_choose(event_id, lanes=True),
        episodes=episodes_to_choose(event_id),
        agency=agency,
        episode=episode,
        child_says=SAID,
    )


@entries.get("/new")
def new(event_id: str) -> ResponseReturnValue:
    return _form(keeping_records(event_id), None)


@entries.get("/<entry_id>")
def one(event_id: str, entry_id: str) -> ResponseReturnValue:
    who = keeping_records(event_id)
    return _form(who, entry_typed(event_id, entry_id))


def _form(who: Preparing, entry: ShownTyped | None) -> str:
    return page(
        "preparing/entry.html",
        who,
        entry=entry,
        agencies=agencies_to_choose(who.event_id),
        episodes=episodes_to_choose(who.event_id),
        how_sure=CERTAINTY_WORDS,
        child_answers=SAID,
        entry_words=ENTRY_WORDS,
    )


@entries.post("")
@shows_again(new)
def add(event_id: str) -> ResponseReturnValue:
    entry_id = add_entry(keeping_records(event_id), EntryTyped.read(sent()))
    again = sent().get("and_another") == "yes"
    return saved(
        next_page=f"{_list(event_id)}/new" if again else f"{_list(event_id)}#entry-{entry_id}",
        status=201,
        say="The entry was added.",
        id=entry_id,
    )


@entries.post("/<entry_id>")
@shows_again(one)
def amend(event_id: str, entry_id: str) -> ResponseReturnValue:
    amend_entry(keeping_records(event_id), entry_id, EntryTyped.read(sent()))
    return saved(next_page=f"{_list(event_id)}#entry-{entry_id}", say="The entry was amended.")


@entries.post("/<entry_id>/withdrawal")
@shows_again(one)
def withdraw(event_id: str, entry_id: str) -> ResponseReturnValue:
    withdraw_entry(keeping_records(event_id), entry_id)
    return saved(next_page=_list(event_id), say="The entry was withdrawn.")
