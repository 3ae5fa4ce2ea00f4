"""Asking for support, how it stands, and taking it back. It is another world: nothing here knows an observation."""

from typing import Any

from flask import Blueprint, render_template

from learning_event.actions.room.support import MOST_CHARACTERS, AskedForSupport, ask_for_support, take_back
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.doorstep import with_somebody_at_hand
from learning_event.readings.arriving.support import contact_of, contacts_at_hand, contacts_of
from learning_event.readings.room.asked import asked_with, said_shortly, still_asked
from learning_event.web.answers import saved
from learning_event.web.asked_cookie import codes_here, with_code, without_codes
from learning_event.web.pace import unhurried
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

support = Blueprint("support", __name__, url_prefix="/events/<event_id>")

TAKEN_BACK = "Your request is taken back and deleted."


@support.get("/support")
def your_contact(event_id: str) -> str:
    who = with_somebody_at_hand(event_id)
    return page("support/support.html", who, contacts=contacts_at_hand(event_id), most=MOST_CHARACTERS)


@support.post("/support-requests")
@shows_again(your_contact)
def ask(event_id: str) -> Any:
    who = unhurried(with_somebody_at_hand(event_id))
    asked = ask_for_support(event_id, AskedForSupport.read(sent()), contact_of(who))
    told = next(one for one in contacts_of(event_id) if one.id == asked.contact_id)
    answer = saved(next_page=f"/events/{event_id}/support/asked", status=201, message=_told(told))
    return with_code(answer, event_id, asked.code)


@support.get("/support/asked")
def asked(event_id: str) -> Any:
    """How this browser's requests stand, and their answers. What is over goes out of the browser, and is said once."""
    who, codes = with_somebody_at_hand(event_id), codes_here()
    over = set(codes) - still_asked(event_id, codes)
    own = asked_with(event_id, codes)
    return without_codes(page("support/asked.html", who, own=own, over=len(over)), event_id, over)


@support.get("/support/strip")
def strip(event_id: str) -> str:
    """The same in a few words, for the strip."""
    with_somebody_at_hand(event_id)
    says = said_shortly(asked_with(event_id, codes_here()))
    return render_template("support/_strip-says.html", says=says, event_id=event_id)


@support.post("/support/withdrawal")
def withdraw(event_id: str) -> Any:
    with_somebody_at_hand(event_id)
    take_back(event_id, sent().get("request", ""), codes_here())
    codes = codes_here()
    answer = saved(next_page=f"/events/{event_id}/support", say=TAKEN_BACK)
    return without_codes(answer, event_id, set(codes) - still_asked(event_id, codes))


def _told(contact: ShownSupportContact) -> str:
    where = f" {contact.reach.rstrip('.')}." if contact.reach else ""
    ring = f" You can also ring {contact.telephone}." if contact.telephone else ""
    return f"{contact.name} has been told you would like a word.{where}{ring}"
