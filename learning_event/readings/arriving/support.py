"""Who supports whom: the support contact that stands on every page."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.models import LearningEvent, Place, SupportContact
from learning_event.people import Anybody, Practitioner, Reviewer, Waiting


def contact_of(who: Anybody) -> ShownSupportContact | None:
    """The support contact of whoever is asking; a contact's own page has none."""
    with store.look(who.event_id) as rows:
        return _shown(_row_for(rows, who))


def contacts_of(event_id: str) -> tuple[ShownSupportContact, ...]:
    """All support contacts of a learning event, by name."""
    with store.look(event_id) as rows:
        found = rows.scalars(sa.select(SupportContact).where(SupportContact.event_id == event_id))
        return tuple(contact for row in sorted(found, key=lambda row: row.name) if (contact := _shown(row)))


def _row_for(rows: Session, who: Anybody) -> SupportContact | None:
    if isinstance(who, Practitioner | Waiting):
        place = rows.get(Place, who.place_id)
        return rows.get(SupportContact, place.support_contact_id) if place else None
    if isinstance(who, Reviewer):
        event = rows.get(LearningEvent, who.event_id)
        theirs = event.reviewer_support_contact_id if event else None
        return rows.get(SupportContact, theirs) if theirs else None
    return None


def _shown(row: SupportContact | None) -> ShownSupportContact | None:
    if row is None:
        return None
    return ShownSupportContact(
        row.id, row.name, row.role, row.on_the_day, row.telephone, row.email, row.before, row.after
    )
