"""Who is asking: a seat or a sign-in, told apart at the door and handed in; nobody below reads a cookie."""

from typing import cast

from flask import request
from flask_login import current_user

from learning_event.anonymity.seats import from_cookie
from learning_event.people import Anybody, Practitioner, Reviewer, SignedIn, SupportContact, Waiting
from learning_event.readings.arriving.seats import place_of_seat
from learning_event.readings.staff.accounts import account_with, role_in
from learning_event.rules.refusals import NotKnown, NotSignedIn, NotYours

SEAT_COOKIE = "seat"
CLOSED = "This place has been closed. Please speak with the lead reviewer, or with your support contact."


def signed_in() -> SignedIn:
    """Somebody of the staff, whichever event it is about, or none yet."""
    account = account_with(cast(str, current_user.account_id)) if current_user.is_authenticated else None
    if account is None:
        raise NotSignedIn
    return account


def event_of_seat() -> str | None:
    """The learning event in which this browser has a seat, or waits for one; None without."""
    seat = from_cookie(request.cookies.get(SEAT_COOKIE, ""))
    at = place_of_seat(seat) if seat else None
    return at.event_id if at and at.state in ("claimed", "waiting") else None


def who_may_be_asking(event_id: str) -> Anybody:
    """Anybody with a part in this event, somebody who still waits included.

    Without seat and sign-in: NotSignedIn, whichever event it is. With either, but for another event: NotKnown.
    """
    if current_user.is_authenticated:
        role = role_in(event_id, cast(str, current_user.account_id))
        if role is not None:
            return role
    seat = from_cookie(request.cookies.get(SEAT_COOKIE, ""))
    at = place_of_seat(seat) if seat else None
    if seat and at and at.event_id == event_id and at.state == "claimed":
        return Practitioner(event_id, at.place_id, seat)
    if at and at.event_id == event_id and at.state == "waiting":
        return Waiting(event_id, at.place_id)
    if at and at.event_id == event_id:
        raise NotYours(CLOSED)
    raise NotKnown if at or current_user.is_authenticated else NotSignedIn


def who_is_asking(event_id: str) -> Practitioner | Reviewer | SupportContact:
    """Anybody who has been let in."""
    who = who_may_be_asking(event_id)
    if isinstance(who, Waiting):
        raise NotYours("Somebody lets you in shortly. Until then there is nothing to read here.")
    return who


def in_the_room(event_id: str) -> Practitioner | Reviewer:
    """A practitioner or the lead reviewer; a support contact never sees what the room writes."""
    who = who_is_asking(event_id)
    if isinstance(who, SupportContact):
        raise NotYours(
            "Support contacts see nothing that is written in the room. Your own page shows who asks for you."
        )
    return who


def practitioner(event_id: str) -> Practitioner:
    """Somebody with a seat, and nobody else."""
    who = who_is_asking(event_id)
    if not isinstance(who, Practitioner):
        raise NotYours("Only somebody with a place in the room can do this. You are signed in here as staff.")
    return who


def reviewer(event_id: str) -> Reviewer:
    """The lead reviewer of this event, and nobody else."""
    who = who_is_asking(event_id)
    if not isinstance(who, Reviewer):
        raise NotYours("Only the lead reviewer can do this.")
    return who


def support_contact(event_id: str) -> SupportContact:
    """A support contact of this event, and nobody else."""
    who = who_is_asking(event_id)
    if not isinstance(who, SupportContact):
        raise NotYours("Only a support contact can do this.")
    return who
