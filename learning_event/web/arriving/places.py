"""Before you come in: what today is, how words are handled, and the support contact confirmed; then the seat."""

from typing import Any

from flask import Blueprint, current_app, flash, make_response, redirect, render_template, session

from learning_event.actions.arriving.coming_in import Confirmed, ask_to_come_in, claim_place
from learning_event.anonymity.seats import new_seat, to_cookie
from learning_event.doorstep import event_of_seat, seat_cookie
from learning_event.readings.arriving.invitations import Invitation, agencies_of, invitation_of
from learning_event.readings.arriving.support import contact_for, contacts_at_hand, contacts_of
from learning_event.readings.event import event_shown
from learning_event.readings.room.catching_up import catch_up
from learning_event.readings.room.now import room_now
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotKnown, NotSignedIn
from learning_event.web.answers import saved
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json

places = Blueprint("places", __name__)


@places.get("/events/<event_id>/place")
def before_you_come_in(event_id: str) -> Any:
    if event_of_seat() == event_id:
        return redirect(f"/events/{event_id}/room", code=303)
    invitation = invited(event_id)
    if invitation.card and invitation.state == "preparing":
        return redirect(f"/events/{event_id}/briefing", code=303)
    return page_before_coming_in(
        "arriving/place.html",
        event_id,
        invitation=invitation,
        kept_until=day_said(event_shown(event_id).retention_date),
        contacts=contacts_at_hand(event_id) or contacts_of(event_id),
        named=contact_for(event_id, invitation.support_contact_id),
        agencies=() if invitation.card else agencies_of(event_id),
    )


@places.post("/events/<event_id>/place")
@shows_again(before_you_come_in)
def confirm(event_id: str) -> Any:
    if event_of_seat() == event_id:
        return saved(next_page=f"/events/{event_id}/room", event=event_id)
    invitation = invited(event_id)
    confirmed, seat = Confirmed.read(sent(), with_agency=not invitation.card), new_seat()
    come_in = claim_place if invitation.card else ask_to_come_in
    come_in(event_id, session["joining"], confirmed, seat)
    session.pop("joining")
    session.pop("slips", None)
    if invitation.card:
        say_where_the_room_is(event_id)
    return _with_seat(
        saved(next_page=f"/events/{event_id}/{'room' if invitation.card else 'waiting'}", event=event_id), seat
    )


def page_before_coming_in(template: str, event_id: str, **facts: Any) -> str:
    """For somebody with a card and no place yet: the room at the head of it, and no support contact until one is confirmed."""
    event, room = event_shown(event_id), room_now(event_id)
    return render_template(template, event=event, room=room, contact=None, role="joining", **facts)


def say_where_the_room_is(event_id: str) -> None:
    """Said once, on the first page of the room; a fetch has no such page."""
    for line in () if wants_json() else catch_up(event_id):
        flash(line)


def invited(event_id: str) -> Invitation:
    """The code came with /join and travels in the signed session, never in an address."""
    code = session.get("joining", "")
    invitation = invitation_of(code) if code else None
    if invitation is None:
        raise NotSignedIn
    if invitation.event_id != event_id:
        raise NotKnown
    return invitation


def _with_seat(answer: Any, seat: bytes) -> Any:
    """The only copy of the seat goes into a cookie that ends with the browser and that no script can read."""
    with_cookie = make_response(answer)
    with_cookie.set_cookie(
        seat_cookie(),
        to_cookie(seat),
        httponly=True,
        samesite="Lax",
        path="/",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )
    return with_cookie
