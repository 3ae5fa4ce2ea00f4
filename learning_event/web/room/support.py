"""Asking for support, and the support contact's own page. It is another world: nothing here knows an observation."""

from typing import Any

from flask import Blueprint, render_template

from learning_event.actions.room.support import MOST_CHARACTERS, AskedForSupport, ask_for_support, been_in_touch
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.doorstep import support_contact, with_somebody_at_hand
from learning_event.readings.arriving.support import contact_of, contacts_at_hand, contacts_of
from learning_event.readings.room.support import requests_for, supporting
from learning_event.web.answers import saved
from learning_event.web.pace import unhurried
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

support = Blueprint("support", __name__)


@support.get("/events/<event_id>/support")
def your_contact(event_id: str) -> str:
    who = with_somebody_at_hand(event_id)
    return page("support/support.html", who, contacts=contacts_at_hand(event_id), most=MOST_CHARACTERS)


@support.post("/events/<event_id>/support-requests")
@shows_again(your_contact)
def ask(event_id: str) -> Any:
    who = unhurried(with_somebody_at_hand(event_id))
    own, asked = contact_of(who), AskedForSupport.read(sent())
    ask_for_support(event_id, asked, own)
    told = next(one for one in contacts_of(event_id) if one.id == (asked.contact or (own.id if own else "")))
    return saved(next_page=f"/events/{event_id}/support", status=201, say=_told(told), message=_told(told))


@support.get("/events/<event_id>/supporting")
def own_page(event_id: str) -> str:
    who = support_contact(event_id)
    return page("support/supporting.html", who, supporting=supporting(who))


@support.get("/events/<event_id>/supporting/requests")
def requests(event_id: str) -> str:
    """The requests alone, for a page that has heard of a new one."""
    who = support_contact(event_id)
    return render_template("support/_requests.html", requests=requests_for(who), event_id=event_id)


@support.post("/events/<event_id>/support-requests/<request_id>/answered")
def answered(event_id: str, request_id: str) -> Any:
    been_in_touch(support_contact(event_id), request_id)
    return saved(
        next_page=f"/events/{event_id}/supporting", say="Thank you. The request is deleted, and nothing of it is kept."
    )


def _told(contact: ShownSupportContact) -> str:
    where = f" {contact.reach.rstrip('.')}." if contact.reach else ""
    ring = f" You can also ring {contact.telephone}." if contact.telephone else ""
    return f"{contact.name} has been told you would like a word.{where}{ring}"
