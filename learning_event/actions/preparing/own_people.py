"""A support contact and their people: their cards, each printed once, and the tick that they have spoken with somebody beforehand."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.places import deal
from learning_event.actions.preparing.still_open import still_open
from learning_event.models import Place, SupportContact
from learning_event.people import SupportContact as Contact
from learning_event.rules.refusals import NotKnown, NotNow
from learning_event.rules.support_contact import stands

ACCEPT_FIRST = "Your name is on the cards. Please accept first, under “Your part”; then they are here to print."
NONE_LEFT = (
    "There is no card left to print: each of your people’s has been printed, or used. If one was lost, make a new one for that"
    " place."
)
CARD_USED = (
    "This card has been used: somebody is at this place. If they have lost their way in, please ask the lead reviewer."
)


def print_cards(who: Contact) -> frozenset[str]:
    """The places whose cards are printed now, and never again with the same code. Of two who press at once, one gets each card."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        contact = work.find(SupportContact, who.support_contact_id)
        if contact is None:
            raise NotKnown
        if not stands(contact.answered):
            raise NotNow(ACCEPT_FIRST)
        theirs = sa.select(Place).where(
            Place.event_id == who.event_id,
            Place.support_contact_id == contact.id,
            Place.state == "laid_out",
            Place.card_printed.is_(False),
        )
        places = work.rows.scalars(theirs).all()
        if not places:
            raise NotNow(NONE_LEFT)
        for place in places:
            place.card_printed = True
        return frozenset(place.id for place in places)


def deal_another_card(who: Contact, place_id: str) -> None:
    """For a card that was lost before it was used: the old one opens nothing from now on, and the new one waits to be printed."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        place = _own(work, who, place_id)
        if place.state != "laid_out":
            raise NotNow(CARD_USED)
        deal(place)


def tick_spoken_with(who: Contact, place_id: str, *, spoken: bool) -> None:
    """No name, no day: that they have spoken with whoever comes to this place, or have not after all."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        _own(work, who, place_id).spoken_with = spoken


def _own(work: store.Work, who: Contact, place_id: str) -> Place:
    place = work.find(Place, place_id)
    if place is None or place.support_contact_id != who.support_contact_id or place.state == "closed":
        raise NotKnown
    return place
