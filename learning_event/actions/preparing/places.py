"""Places: laid out so many for an agency, each with a support contact. Without one there is no place, and no card."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import room_changed, still_open
from learning_event.actions.preparing.support_contacts import theirs as contact_of_theirs
from learning_event.actions.preparing.typed import line, number
from learning_event.announcements import NoLongerHere
from learning_event.anonymity.at_hand import is_at_hand
from learning_event.anonymity.codes import code_hash, new_code
from learning_event.models import Agency, LearningEvent, Place, SupportContact
from learning_event.people import Preparing
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput
from learning_event.rules.support_contact import stands

MOST_AT_ONCE = 40
MOST_PLACES = 1000
NO_CONTACT = "Please choose a support contact. There is no place without one."
NOT_REACHABLE = "The doors are open, and this contact cannot be reached yet. Please say how to reach them first."
NO_YES = "The doors are open, and this contact has not said yes. Please settle that with them first."
TOO_MANY = "There are a thousand places already, and there is no room for more."
WAITS = "Somebody is waiting at the door with this place. Please let them in, or not, at the desk."
IN_USE = "This place is in use. Please close it instead; what was written from it stays in the room."
NOT_IN_USE = "Only a place whose card has been used, or which was closed, needs another card."
CLOSED = "This place is closed already."


@dataclass(frozen=True)
class PlacesTyped:
    """So many places of one agency; `role` in words, never a name. `agency` and `support_contact` are ids."""

    agency: str
    support_contact: str
    role: str
    how_many: int

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "PlacesTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        agency, contact = sent.get("agency", "").strip(), sent.get("support_contact", "").strip()
        if not agency:
            wrong["agency"] = "Please choose the agency."
        role = line(sent, "role", wrong, most=100, needs="Please write the role, such as Health Visitor. No names.")
        how_many = number(
            sent,
            "how_many",
            wrong,
            least=1,
            most=MOST_AT_ONCE,
            says=f"Please write how many places, from 1 to {MOST_AT_ONCE}.",
        )
        if not contact:
            wrong["support_contact"] = NO_CONTACT
        if wrong:
            raise WrongInput(wrong)
        return cls(agency, contact, role, how_many)


@dataclass(frozen=True)
class PlaceTyped:
    """One place as its form holds it."""

    role: str
    support_contact: str

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "PlaceTyped":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        contact = sent.get("support_contact", "").strip()
        if not contact:
            wrong["support_contact"] = NO_CONTACT
        role = line(sent, "role", wrong, most=120)
        if wrong:
            raise WrongInput(wrong)
        return cls(role, contact)


def lay_out_places(who: Preparing, new: PlacesTyped) -> int:
    """Each with a card of its own, and the role numbered on from those that are there: Health Visitor 1, 2, 3."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        agency = work.rows.get(Agency, new.agency)
        if agency is None or agency.event_id != who.event_id or agency.family:
            raise NotKnown
        contact = _contact(work, who, event, new.support_contact)
        roles = work.rows.scalars(sa.select(Place.role).where(Place.event_id == who.event_id)).all()
        if len(roles) + new.how_many > MOST_PLACES:
            raise NotNow(TOO_MANY)
        for role in _numbered(new.role, new.how_many, roles):
            place = Place(event_id=who.event_id, agency_id=agency.id, support_contact_id=contact.id, role=role)
            deal(place)
            work.rows.add(place)
        return new.how_many


def amend_place(who: Preparing, place_id: str, typed: PlaceTyped) -> None:
    """Another role in words, another support contact, who has not spoken with them yet: their strip shows the new one at once."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        place = _theirs(work, who, place_id)
        contact = _contact(work, who, event, typed.support_contact)
        place.spoken_with = place.spoken_with and contact.id == place.support_contact_id
        place.support_contact_id = contact.id
        place.role = typed.role
        room_changed(work, event)


def close_place(who: Preparing, place_id: str) -> None:
    """Its card, or the seat that came with it, opens nothing from now on."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        place = _theirs(work, who, place_id)
        if place.state == "closed":
            raise StandsAlready(CLOSED)
        place.state, place.card_code = "closed", None
        work.announce(NoLongerHere(place.id))
        room_changed(work, event)


def withdraw_place(who: Preparing, place_id: str) -> None:
    """Takes a place away whose card was never used."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        place = _theirs(work, who, place_id)
        if place.seat_hash is not None:
            raise NotNow(IN_USE)
        work.rows.delete(place)


def deal_new_card(who: Preparing, place_id: str) -> None:
    """For somebody whose browser has lost its seat: the old seat opens nothing, and the place waits for its new card."""
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        place = _theirs(work, who, place_id)
        if place.state == "laid_out":
            raise NotNow(NOT_IN_USE)
        place.seat_hash = None
        deal(place)
        work.announce(NoLongerHere(place.id))
        room_changed(work, event)


def _theirs(work: store.Work, who: Preparing, place_id: str) -> Place:
    place = work.rows.get(Place, place_id)
    if place is None or place.event_id != who.event_id:
        raise NotKnown
    if place.state == "waiting":
        raise NotNow(WAITS)
    return place


def _contact(work: store.Work, who: Preparing, event: LearningEvent, contact_id: str) -> SupportContact:
    contact = contact_of_theirs(work, who, contact_id)
    if event.state == "open" and not is_at_hand(contact):
        raise WrongInput({"support_contact": NOT_REACHABLE if stands(contact.answered) else NO_YES})
    return contact


def deal(place: Place) -> None:
    """A fresh card that nobody has had."""
    code = new_code()
    place.state, place.card_code, place.card_hash, place.card_printed = "laid_out", code, code_hash(code), False


def _numbered(role: str, how_many: int, there: Iterable[str]) -> list[str]:
    if how_many == 1 and re.search(r"\d$", role) and role not in there:
        return [role]
    taken = [int(found[1]) for one in there if (found := re.fullmatch(re.escape(role) + r" (\d{1,4})", one))]
    first = max(taken, default=0) + 1
    return [f"{role} {n}" for n in range(first, first + how_many)]
