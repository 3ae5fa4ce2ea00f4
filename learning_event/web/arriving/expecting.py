"""What to expect, on one page: for anybody, and for those who have a card or a part in a learning event, with its own day."""

from flask import Blueprint, render_template, session

from learning_event.doorstep import who_may_be_asking
from learning_event.readings.arriving.expecting import expecting
from learning_event.readings.arriving.support import contact_for, contact_of
from learning_event.readings.event import event_shown
from learning_event.rules.plain_day import day_said
from learning_event.rules.ready_made import ABOUT_YOUR_WORDS
from learning_event.rules.refusals import Refusal
from learning_event.web.arriving.places import invited, page_before_coming_in
from learning_event.web.page import page

expect = Blueprint("expecting", __name__)


@expect.get("/what-to-expect")
def for_anybody() -> str:
    return render_template("arriving/what-to-expect.html", event=None, day=None, about_words=ABOUT_YOUR_WORDS)


@expect.get("/events/<event_id>/what-to-expect")
def of_this_event(event_id: str) -> str:
    """For whoever has a part in it, and for somebody with a card who has not come in yet."""
    try:
        who = who_may_be_asking(event_id)
    except Refusal:
        if not session.get("joining"):
            raise
        return _before_coming_in(event_id)
    day = expecting(event_id, contact_of(who))
    held_on = day_said(event_shown(event_id).held_on)
    return page("arriving/what-to-expect.html", who, day=day, held_on=held_on, about_words=ABOUT_YOUR_WORDS)


def _before_coming_in(event_id: str) -> str:
    invitation = invited(event_id)
    return page_before_coming_in(
        "arriving/what-to-expect.html",
        event_id,
        day=expecting(event_id, contact_for(event_id, invitation.support_contact_id)),
        held_on=day_said(event_shown(event_id).held_on),
        about_words=ABOUT_YOUR_WORDS,
    )
