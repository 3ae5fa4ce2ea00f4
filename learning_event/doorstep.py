"""Who is asking: a seat or a sign-in, told apart at the door and handed in; nobody below reads a cookie.

web/authorisation.txt says who gets as far as each door. Each door asks again, for the shape its action wants; both have to agree.
"""

from typing import cast

from flask import current_app, g, request
from flask_login import current_user

from learning_event.actions.preparing.events import ONLY_REVIEWERS
from learning_event.anonymity.seats import from_cookie
from learning_event.people import (
    Administrator,
    Anybody,
    CoOrdinator,
    LetIn,
    Practitioner,
    Preparing,
    Reviewer,
    SignedIn,
    SupportContact,
    Waiting,
)
from learning_event.readings.arriving.seats import place_of_seat
from learning_event.readings.keeping.erasures import erased_by
from learning_event.readings.staff.accounts import account_with, role_in
from learning_event.rules.refusals import Erased, NotKnown, NotSignedIn, NotYours

SEAT_COOKIE = "seat"
CLOSED = "This place has been closed. Please speak with the lead reviewer, or with your support contact."
STILL_WAITING = "Somebody lets you in shortly. Until then there is nothing to read here."
SEES_NOTHING = "Support contacts see nothing that is written in the room. Your own page shows who asks for you."
PREPARES = "Co-ordinators see nothing that is written in the room. You can read the narrative once it is sealed."
NO_PLACE = "Only somebody with a place in the room can do this. You are signed in here as staff."
ONLY_THE_LEAD = "Only the lead reviewer can do this."
ONLY_A_CONTACT = "Only a support contact can do this."
ONLY_AN_ADMINISTRATOR = "Only an administrator of this house can do this."
RINGS_ANOTHER = "You are a support contact here. If you need somebody yourself, please ring another of the contacts."
WHO_THEY_ARE = (CLOSED, STILL_WAITING, SEES_NOTHING, PREPARES, NO_PLACE, ONLY_THE_LEAD, ONLY_A_CONTACT)


def seat_cookie() -> str:
    """Over TLS a name that no other host beside this one can set (`__Host-`)."""
    return f"__Host-{SEAT_COOKIE}" if current_app.config["SESSION_COOKIE_SECURE"] else SEAT_COOKIE


def signed_in() -> SignedIn:
    """Somebody of the staff, whichever event it is about, or none yet."""
    account = account_with(cast(str, current_user.account_id)) if current_user.is_authenticated else None
    if account is None:
        raise NotSignedIn
    return account


def maker_of_events() -> SignedIn:
    """Somebody of the staff who may begin a learning event."""
    account = signed_in()
    if not account.makes_events:
        raise NotYours(ONLY_REVIEWERS)
    return account


def administrator() -> Administrator:
    """Somebody who looks after this house, whichever event it is about."""
    account = signed_in()
    if not account.administrator:
        raise NotYours(ONLY_AN_ADMINISTRATOR)
    return Administrator(account.id)


def event_of_seat() -> str | None:
    """The learning event in which this browser has a seat, or waits for one; None without."""
    seat = from_cookie(request.cookies.get(seat_cookie(), ""))
    at = place_of_seat(seat) if seat else None
    return at.event_id if at and at.state in ("claimed", "waiting") else None


def who_may_be_asking(event_id: str) -> Anybody:
    """Anybody with a part in this event, somebody who still waits included; looked up once a request.

    Without seat and sign-in: NotSignedIn, whichever event it is. With either, but for another event: NotKnown.
    """
    known: dict[str, Anybody] = g.setdefault("who", {})
    if event_id not in known:
        known[event_id] = _who(event_id)
    return known[event_id]


def _who(event_id: str) -> Anybody:
    if current_user.is_authenticated:
        role = role_in(event_id, cast(str, current_user.account_id))
        if role is not None:
            return role
    seat = from_cookie(request.cookies.get(seat_cookie(), ""))
    at = place_of_seat(seat) if seat else None
    if seat and at and at.event_id == event_id and at.state == "claimed":
        return Practitioner(event_id, at.place_id, seat)
    if at and at.event_id == event_id and at.state == "waiting":
        return Waiting(event_id, at.place_id)
    if at and at.event_id == event_id:
        raise NotYours(CLOSED)
    if current_user.is_authenticated and (on := erased_by(event_id, cast(str, current_user.account_id))):
        raise Erased(on)
    raise NotKnown if at or current_user.is_authenticated else NotSignedIn


def who_is_asking(event_id: str) -> LetIn:
    """Anybody who has been let in."""
    who = who_may_be_asking(event_id)
    if isinstance(who, Waiting):
        raise NotYours(STILL_WAITING)
    return who


def there_on_the_day(event_id: str) -> Practitioner | Reviewer | SupportContact | Waiting:
    """Whoever is there on the day: everybody but the co-ordinator, somebody who still waits included."""
    who = who_may_be_asking(event_id)
    if isinstance(who, CoOrdinator):
        raise not_theirs(who, {"practitioner", "lead"})
    return who


def with_somebody_at_hand(event_id: str) -> Practitioner | Reviewer | Waiting:
    """Whoever has a support contact here."""
    who = there_on_the_day(event_id)
    if isinstance(who, SupportContact):
        raise NotYours(RINGS_ANOTHER)
    return who


def in_the_room(event_id: str) -> Practitioner | Reviewer:
    """A practitioner or a reviewer; support contacts and the co-ordinator never see what the room writes."""
    who = who_is_asking(event_id)
    if not isinstance(who, Practitioner | Reviewer):
        raise not_theirs(who, {"practitioner", "lead"})
    return who


def reads_the_paper(event_id: str) -> Practitioner | Preparing:
    """Whoever reads the sealed narrative: the room, and the co-ordinator."""
    who = who_is_asking(event_id)
    if isinstance(who, SupportContact):
        raise not_theirs(who, {"practitioner", "lead"})
    return who


def practitioner(event_id: str) -> Practitioner:
    """Somebody with a seat, and nobody else."""
    who = who_is_asking(event_id)
    if not isinstance(who, Practitioner):
        raise not_theirs(who, {"practitioner"})
    return who


def reviewer(event_id: str) -> Reviewer:
    """The lead reviewer of this event, or a co-reviewer."""
    who = who_is_asking(event_id)
    if not isinstance(who, Reviewer):
        raise not_theirs(who, {"lead"})
    return who


def lead_reviewer(event_id: str) -> Reviewer:
    """The lead reviewer of this event, and nobody else."""
    who = who_is_asking(event_id)
    if not isinstance(who, Reviewer) or not who.leads:
        raise not_theirs(who, {"lead"})
    return who


def keeping_records(event_id: str) -> Preparing:
    """Whoever keeps the records from the agencies: the lead reviewer, a co-reviewer, the co-ordinator."""
    who = who_is_asking(event_id)
    if not isinstance(who, Reviewer | CoOrdinator):
        raise not_theirs(who, {"lead"})
    return who


def getting_ready(event_id: str) -> Preparing:
    """Whoever prepares people, places and cards: the lead reviewer or the co-ordinator."""
    who = keeping_records(event_id)
    if isinstance(who, Reviewer) and not who.leads:
        raise not_theirs(who, {"lead"})
    return who


def settles_keeping(event_id: str) -> Reviewer | CoOrdinator | Administrator:
    """Whoever settles how long this event is kept: its lead reviewer, its co-ordinator, or an administrator of the house."""
    return _one_of(event_id, frozenset({"lead", "co-ordinator"}))


def may_erase(event_id: str) -> Reviewer | CoOrdinator | Administrator:
    """The lead reviewer of this event, or an administrator of the house; never a co-ordinator alone."""
    return _one_of(event_id, frozenset({"lead"}))


def _one_of(event_id: str, parts: frozenset[str]) -> Reviewer | CoOrdinator | Administrator:
    account = signed_in()
    role = role_in(event_id, account.id)
    if isinstance(role, Reviewer | CoOrdinator) and role.part in parts:
        return role
    if account.administrator:
        return Administrator(account.id)
    raise not_theirs(who_may_be_asking(event_id), parts)


def support_contact(event_id: str) -> SupportContact:
    """A support contact of this event, and nobody else."""
    who = who_is_asking(event_id)
    if not isinstance(who, SupportContact):
        raise not_theirs(who, {"contact"})
    return who


def not_theirs(who: Anybody, let_in: set[str] | frozenset[str]) -> NotYours:
    """The sentence for somebody with another part than those who are let in."""
    if isinstance(who, Waiting):
        return NotYours(STILL_WAITING)
    if {"practitioner", "lead"} <= let_in and isinstance(who, SupportContact | CoOrdinator):
        return NotYours(SEES_NOTHING if isinstance(who, SupportContact) else PREPARES)
    if "lead" in let_in:
        return NotYours(ONLY_THE_LEAD)
    return NotYours(NO_PLACE if "practitioner" in let_in else ONLY_A_CONTACT)
