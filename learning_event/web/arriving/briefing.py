"""The briefing, for whoever has a part or a card: to read and print, to ask and to say what one needs, before the doors and after.

Reading it uses no card up and gives no seat. An asker's code stands in a cookie of its own, which is made of nothing else.
"""

from typing import Any

from flask import Blueprint, Response, current_app, make_response, render_template, request, session

from learning_event.actions.arriving.asking_beforehand import ask_beforehand, read_need, read_question, say_need
from learning_event.actions.arriving.coming_in import CARD_USED, OVER
from learning_event.anonymity.capability import LONG, capability_printed, read_capability
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.doorstep import STILL_WAITING, not_theirs, who_may_be_asking
from learning_event.people import Anybody, Practitioner, SupportContact, Waiting
from learning_event.readings.arriving.briefing import briefing_of, own_answers
from learning_event.readings.arriving.invitations import Invitation
from learning_event.readings.arriving.support import contact_for, contact_of
from learning_event.readings.event import event_shown
from learning_event.readings.room.now import room_now
from learning_event.rules.briefing import ASKED, MOST_NEED, MOST_QUESTION, NOT_ASKED
from learning_event.rules.plain_day import day_said
from learning_event.rules.ready_made import ABOUT_YOUR_WORDS
from learning_event.rules.refusals import NotNow, NotYours, Refusal, StandsAlready, WrongInput
from learning_event.web.answers import saved
from learning_event.web.arriving.places import invited
from learning_event.web.pace import unhurried, unhurried_with_a_card
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent

briefing = Blueprint("briefing", __name__, url_prefix="/events/<event_id>/briefing")

COOKIE = "asked"
MOST_CODES = 12
CARDS_ONLY = (
    "The briefing is for those who have a card. With the room code you read what to expect, and wait to be let in."
)
NO_CODE = "We do not know this code. It has sixteen letters and figures, in four groups."
NO_CODE_YET = "Please write the code that you were given when you asked."


@briefing.get("")
def read(event_id: str) -> Any:
    who = _who(event_id)
    contact = contact_of(who) if who else _of_the_card(event_id)
    own = own_answers(event_id, _codes())
    facts = {
        "briefing": briefing_of(event_id, contact, with_records=not isinstance(who, SupportContact)),
        "held_on": day_said(event_shown(event_id).held_on),
        "about_words": ABOUT_YOUR_WORDS,
        "asked": ASKED,
        "not_asked": NOT_ASKED,
        "may_ask": who is None or isinstance(who, Practitioner),
        "own": own,
        "most_question": MOST_QUESTION,
        "most_need": MOST_NEED,
    }
    if who:
        return page("arriving/briefing.html", who, **facts)
    event, room = event_shown(event_id), room_now(event_id)
    return render_template(
        "arriving/briefing.html", event=event, room=room, contact=None, role="joining", leads=False, **facts
    )


@briefing.post("/questions")
@shows_again(read)
def ask(event_id: str) -> Any:
    _may_ask(event_id)
    code = ask_beforehand(event_id, read_question(sent()))
    printed = capability_printed(code)
    say = f"Your question is with the lead reviewer, without a name. To find a private answer on another day, write down: {printed}"
    answer = saved(next_page=f"/events/{event_id}/briefing#own", status=201, say=say, code=printed)
    return _with_codes(answer, event_id, [*_codes(), code])


@briefing.post("/needs")
@shows_again(read)
def need(event_id: str) -> Any:
    _may_ask(event_id)
    say_need(event_id, read_need(sent()))
    say = "Thank you. It is with those who prepare the day, without a name unless you wrote one."
    return saved(next_page=f"/events/{event_id}/briefing#needs", status=201, say=say)


@briefing.post("/own-answers")
@shows_again(read)
def find(event_id: str) -> Any:
    """With the code that was written down. The code travels in a form, never in an address."""
    _may_ask(event_id)
    typed = sent().get("own_code", "")
    code = read_capability(typed)
    found = own_answers(event_id, [code]) if code else ()
    if not found:
        raise WrongInput({"own_code": NO_CODE if typed.strip() else NO_CODE_YET})
    answer = saved(next_page=f"/events/{event_id}/briefing#own", question=found[0].words, answer=found[0].answer)
    return _with_codes(answer, event_id, [*(one for one in _codes() if one != code), code])


def _who(event_id: str) -> Anybody | None:
    """None for a card that has not come in yet. Whoever came with the room code reads nothing before they are let in."""
    try:
        who = who_may_be_asking(event_id)
    except Refusal:
        if not session.get("joining"):
            raise
        _card(event_id)
        return None
    if isinstance(who, Waiting):
        raise NotYours(STILL_WAITING)
    return who


def _card(event_id: str) -> Invitation:
    """The card in this browser's session, looked at and left as it is."""
    invitation = invited(event_id)
    if not invitation.card:
        raise NotNow(CARDS_ONLY)
    if invitation.used:
        raise StandsAlready(CARD_USED)
    if invitation.state == "sealed":
        raise NotNow(OVER)
    return invitation


def _of_the_card(event_id: str) -> ShownSupportContact | None:
    return contact_for(event_id, _card(event_id).support_contact_id)


def _may_ask(event_id: str) -> None:
    who = _who(event_id)
    if who is None:
        unhurried_with_a_card(session["joining"])
    elif isinstance(who, Practitioner):
        unhurried(who)
    else:
        raise not_theirs(who, {"practitioner"})


def _codes() -> list[str]:
    """Of the questions that were asked from this browser; what is no code is left out."""
    kept = request.cookies.get(COOKIE, "")[: MOST_CODES * (LONG + 1)]
    return [code for code in map(read_capability, kept.split("_")) if code][:MOST_CODES]


def _with_codes(answer: Any, event_id: str, codes: list[str]) -> Response:
    """Until the browser is closed, for these pages alone, and out of reach of any script."""
    with_cookie = make_response(answer)
    with_cookie.set_cookie(
        COOKIE,
        "_".join(codes[-MOST_CODES:]),
        httponly=True,
        samesite="Lax",
        path=f"/events/{event_id}/briefing",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )
    return with_cookie
