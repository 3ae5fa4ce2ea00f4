"""Who is at hand for a place: its support contact, or their stand-in when they are not there. No place is without an answer to this."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import SupportContact
from learning_event.rules.support_contact import is_reachable, stands


def stand_in_of(rows: Session, contact: SupportContact) -> SupportContact | None:
    """Who stands in for this contact, if that is somebody who has said yes and can be reached; never themselves."""
    if contact.stand_in_id in (None, contact.id):
        return None
    other = rows.scalar(sa.select(SupportContact).filter_by(id=contact.stand_in_id, event_id=contact.event_id))
    return other if other and is_at_hand(other) else None


def at_hand(rows: Session, contact: SupportContact) -> SupportContact | None:
    """The contact, else their stand-in; None when neither is there, and then it falls to the lead reviewer."""
    return contact if is_at_hand(contact) else stand_in_of(rows, contact)


def is_at_hand(contact: SupportContact) -> bool:
    """Has said yes, and can be reached on the day."""
    reach = is_reachable(telephone=contact.telephone, email=contact.email, on_the_day=contact.on_the_day)
    return stands(contact.answered) and reach
