"""Cards to print: those of places that nobody has claimed yet, and only where the support contact can be reached."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.preparing import ShownCard
from learning_event.models import Agency, LearningEvent, Place, SupportContact
from learning_event.rules.refusals import NotKnown, NotNow
from learning_event.rules.support_contact import is_reachable

NONE_LEFT = "There is no card to print: every place has been claimed or closed, or none is laid out yet."


def cards_of(event_id: str) -> tuple[ShownCard, ...]:
    """By agency in the reviewer's order, then by role. NotNow while one of their contacts cannot be reached."""
    with store.look(event_id) as rows:
        event = rows.get(LearningEvent, event_id)
        if event is None:
            raise NotKnown
        found = _found(rows, event_id)
    if not found:
        raise NotNow(NONE_LEFT)
    for _, _, contact in found:
        if not is_reachable(telephone=contact.telephone, email=contact.email, on_the_day=contact.on_the_day):
            raise NotNow(
                f"{contact.name} cannot be reached yet. Please say how to reach them before the cards are printed."
            )
    return tuple(_shown(event, place, agency, contact) for place, agency, contact in found)


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
