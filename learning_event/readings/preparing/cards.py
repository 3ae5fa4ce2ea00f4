"""Cards to print: those of places that nobody has claimed yet, and only where somebody is there to support them."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.at_hand import at_hand, is_at_hand
from learning_event.anonymity.laying_out_readiness import open_troubles
from learning_event.anonymity.shown.preparing import ShownCard
from learning_event.models import Agency, LearningEvent, Place, SupportContact
from learning_event.rules.refusals import NotKnown, NotNow
from learning_event.rules.support_contact import stands

NONE_LEFT = "There is no card to print: every place has been claimed or closed, or none is laid out yet."

NO_REACH = "{name} cannot be reached yet. Please say how to reach them before the cards are printed."
NO_YES = "{name} has not said yes. Please settle that before the cards are printed: their name is on them."


def cards_of(event_id: str, *, contact_id: str = "", places: frozenset[str] | None = None) -> tuple[ShownCard, ...]:
    """By agency in the reviewer's order, then by role; with `contact_id` those of this contact's people alone, with `places` those alone.

    NotNow while one of the contacts has not said yes or cannot be reached, unless the doors open all the same with a reason.
    """
    with store.look(event_id) as rows:
        event = rows.get(LearningEvent, event_id)
        if event is None:
            raise NotKnown
        waits = {trouble.contact_id for trouble in open_troubles(rows, event_id)}
        found = [one for one in _found(rows, event_id) if contact_id in ("", one[2].id)]
        found = [one for one in found if places is None or one[0].id in places]
        there = {contact.id: at_hand(rows, contact) or contact for _, _, contact in found}
    if not found:
        raise NotNow(NONE_LEFT)
    for _, _, contact in found:
        if contact.id in waits and not is_at_hand(there[contact.id]):
            raise NotNow((NO_REACH if stands(contact.answered) else NO_YES).format(name=contact.name))
    return tuple(_shown(event, place, agency, there[contact.id]) for place, agency, contact in found)


def _found(rows: Session, event_id: str) -> list[tuple[Place, Agency, SupportContact]]:
    agencies = {row.id: row for row in rows.scalars(sa.select(Agency).where(Agency.event_id == event_id))}
    cards = rows.execute(
        sa.select(Place, SupportContact)
        .join(SupportContact, SupportContact.id == Place.support_contact_id)
        .where(Place.event_id == event_id, Place.state == "laid_out", Place.card_code.is_not(None))
    )
    found = [(place, agencies[place.agency_id], contact) for place, contact in cards]
    return sorted(found, key=lambda one: (one[1].position, one[0].role, one[0].id))


def _shown(event: LearningEvent, place: Place, agency: Agency, contact: SupportContact) -> ShownCard:
    how = ", ".join(part for part in (contact.on_the_day.rstrip("."), contact.telephone or contact.email) if part)
    return ShownCard(
        event.child, event.held_on, agency.name, place.role, place.card_code or "", contact.name, contact.role, how
    )
