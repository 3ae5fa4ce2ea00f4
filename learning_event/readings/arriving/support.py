"""Who supports whom: the support contact that stands on every page, or whoever is there in their place."""

import dataclasses

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.at_hand import at_hand, is_at_hand
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.models import Account, EventRole, LearningEvent, Place, SupportContact
from learning_event.people import Anybody, Practitioner, Reviewer, Waiting

LEAD_IS_THERE = "They find somebody for you."


def contact_of(who: Anybody) -> ShownSupportContact | None:
    """The support contact of whoever is asking; a contact's own page has none."""
    with store.look(who.event_id) as rows:
        if isinstance(who, Practitioner | Waiting):
            place = rows.get(Place, who.place_id)
            return _for(rows, rows.get(SupportContact, place.support_contact_id)) if place else None
        if isinstance(who, Reviewer):
            own = rows.get(SupportContact, _own(rows, who) or "")
            return _there(rows, own) if own else None
    return None


def contact_for(event_id: str, contact_id: str) -> ShownSupportContact | None:
    """Whoever is there for the people of this contact; None when there is no such contact."""
    with store.look(event_id) as rows:
        found = rows.scalar(sa.select(SupportContact).filter_by(id=contact_id, event_id=event_id))
        return _for(rows, found)


def contacts_of(event_id: str) -> tuple[ShownSupportContact, ...]:
    """All support contacts of a learning event, by name."""
    with store.look(event_id) as rows:
        return tuple(_shown(row) for row in _all(rows, event_id))


def contacts_at_hand(event_id: str) -> tuple[ShownSupportContact, ...]:
    """Those who have said yes and can be reached: whom somebody may choose."""
    with store.look(event_id) as rows:
        return tuple(_shown(row) for row in _all(rows, event_id) if is_at_hand(row))


def own_contact_of(who: Reviewer) -> str:
    """The id of the contact whom a reviewer chose, whether or not they are there now; empty without one."""
    with store.look(who.event_id) as rows:
        return _own(rows, who) or ""


def lead_of(event_id: str) -> ShownSupportContact | None:
    """The lead reviewer, to whom it falls where nobody else is there."""
    with store.look(event_id) as rows:
        return _lead(rows, event_id)


def lead_line(event_id: str) -> str:
    """The lead reviewer's own number, which may be empty."""
    with store.look(event_id) as rows:
        return rows.get_one(LearningEvent, event_id).lead_telephone


def _all(rows: Session, event_id: str) -> list[SupportContact]:
    found = rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event_id))
    return sorted(found, key=lambda row: row.name)


def _for(rows: Session, contact: SupportContact | None) -> ShownSupportContact | None:
    """Never nobody: where neither the contact nor their stand-in is there, it falls to the lead reviewer."""
    if contact is None:
        return None
    return _there(rows, contact) or _lead(rows, contact.event_id) or _shown(contact)


def _there(rows: Session, contact: SupportContact) -> ShownSupportContact | None:
    there = at_hand(rows, contact)
    if there is None:
        return None
    return _shown(there) if there is contact else dataclasses.replace(_shown(there), instead_of=contact.name)


def _lead(rows: Session, event_id: str) -> ShownSupportContact | None:
    event = rows.get_one(LearningEvent, event_id)
    leads = (EventRole.event_id == event_id, EventRole.role == "lead_reviewer")
    name = rows.scalar(sa.select(Account.name).join(EventRole, EventRole.account_id == Account.id).where(*leads))
    if name is None:
        return None
    return ShownSupportContact("", name, "lead reviewer", LEAD_IS_THERE, event.lead_telephone, "", "", "", leads=True)


def _own(rows: Session, who: Reviewer) -> str | None:
    if who.leads:
        return rows.get_one(LearningEvent, who.event_id).reviewer_support_contact_id
    mine = (EventRole.event_id == who.event_id, EventRole.account_id == who.account_id)
    return rows.scalar(sa.select(EventRole.own_contact_id).where(*mine))


def _shown(row: SupportContact) -> ShownSupportContact:
    return ShownSupportContact(
        row.id, row.name, row.role, row.on_the_day, row.telephone, row.email, row.before, row.after
    )
