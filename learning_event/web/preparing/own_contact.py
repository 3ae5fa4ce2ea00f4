"""The support contact of whoever is asking at the desk, and the lead reviewer's own line."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from learning_event.actions.preparing.own_contact import choose_own_contact, give_own_line
from learning_event.anonymity.normaliser import normal
from learning_event.doorstep import lead_reviewer, reviewer
from learning_event.readings.arriving.support import lead_line, own_contact_of
from learning_event.readings.preparing.people import contacts_listed
from learning_event.web.answers import saved
from learning_event.web.page import page
from learning_event.web.preparing.choices import contacts_to_choose
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

own_contact = Blueprint("own_contact", __name__, url_prefix="/events/<event_id>/preparing/support-contacts")


@own_contact.get("/own")
def show(event_id: str) -> str:
    who = reviewer(event_id)
    return page(
        "preparing/own-contact.html",
        who,
        to_choose=contacts_to_choose(contacts_listed(event_id)),
        own=own_contact_of(who),
        line=lead_line(event_id),
    )


@own_contact.post("/own")
@shows_again(show)
def choose(event_id: str) -> ResponseReturnValue:
    choose_own_contact(reviewer(event_id), sent().get("support_contact", "").strip())
    return saved(next_page=_here(event_id), say="Your support contact stands on every page now.")


@own_contact.post("/line")
@shows_again(show)
def give_line(event_id: str) -> ResponseReturnValue:
    give_own_line(lead_reviewer(event_id), normal(sent().get("lead_telephone", "").replace("\n", " "))[:40])
    return saved(next_page=_here(event_id), say="Your number is kept for whoever has nobody else.")


def _here(event_id: str) -> str:
    return f"/events/{event_id}/preparing/support-contacts/own"
