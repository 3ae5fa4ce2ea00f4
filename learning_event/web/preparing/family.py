"""The family's doors: what was agreed with them, days to avoid, and their own lane on the timeline."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.entries import withdraw_entry
from learning_event.actions.preparing.family import FamilyTyped, agree_with_family, avoid_day, day_is_free
from learning_event.actions.preparing.family_entries import FamilyEntryTyped, add_family_entry, amend_family_entry
from learning_event.anonymity.shown.records import ShownTyped
from learning_event.doorstep import keeping_records, reviewer
from learning_event.people import Reviewer
from learning_event.readings.preparing.family import family_entry_typed, family_of
from learning_event.rules.case_date import CERTAINTY_WORDS
from learning_event.rules.family import SAID
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

WAYS = tuple((told.value, words) for told, words in SAID.items())

family = Blueprint("family", __name__, url_prefix="/events/<event_id>/preparing/family")


def _home(event_id: str) -> str:
    return f"/events/{event_id}/preparing/family"


@family.get("")
def agreed(event_id: str) -> str:
    return page("preparing/family.html", keeping_records(event_id), family=family_of(event_id))


def agreed_again(event_id: str, **_where: str) -> str:
    return agreed(event_id)


@family.post("")
@shows_again(agreed)
def agree(event_id: str) -> ResponseReturnValue:
    agree_with_family(keeping_records(event_id), FamilyTyped.read(sent()))
    return saved(next_page=_home(event_id), say="Kept.")


@family.post("/days")
@shows_again(agreed)
def avoid(event_id: str) -> ResponseReturnValue:
    day_id = avoid_day(keeping_records(event_id), sent())
    return saved(next_page=f"{_home(event_id)}#days", status=201, say="The day is on the list.", id=day_id)


@family.post("/days/<day_id>/withdrawal")
@shows_again(agreed_again)
def free(event_id: str, day_id: str) -> ResponseReturnValue:
    day_is_free(keeping_records(event_id), day_id)
    return saved(next_page=f"{_home(event_id)}#days", say="The day is off the list.")


@family.get("/lane/new")
def new(event_id: str) -> str:
    return _form(reviewer(event_id), None)


@family.get("/lane/<entry_id>")
def one(event_id: str, entry_id: str) -> str:
    return _form(reviewer(event_id), family_entry_typed(event_id, entry_id))


def _form(who: Reviewer, entry: ShownTyped | None) -> str:
    return page("preparing/family-entry.html", who, entry=entry, ways=WAYS, how_sure=CERTAINTY_WORDS)


@family.post("/lane")
@shows_again(new)
def add(event_id: str) -> ResponseReturnValue:
    entry_id = add_family_entry(reviewer(event_id), FamilyEntryTyped.read(sent()))
    return saved(
        next_page=f"{_home(event_id)}#lane", status=201, say="It stands in the family’s own lane.", id=entry_id
    )


@family.post("/lane/<entry_id>")
@shows_again(one)
def amend(event_id: str, entry_id: str) -> ResponseReturnValue:
    amend_family_entry(reviewer(event_id), entry_id, FamilyEntryTyped.read(sent()))
    return saved(next_page=f"{_home(event_id)}#lane", say="It was amended.")


@family.post("/lane/<entry_id>/withdrawal")
@shows_again(one)
def withdraw(event_id: str, entry_id: str) -> ResponseReturnValue:
    withdraw_entry(reviewer(event_id), entry_id, family=True)
    return saved(next_page=f"{_home(event_id)}#lane", say="It was withdrawn from the timeline.")
