"""Who has signed in, and what they are in a learning event."""

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Account, EventRole
from learning_event.people import Reviewer, SignedIn, SupportContact


def account_with(account_id: str) -> SignedIn | None:
    """None when there is no such account."""
    with store.look() as rows:
        row = rows.get(Account, account_id)
        return (
            None
            if row is None
            else SignedIn(row.id, row.name, row.email, row.session_key, row.makes_events, row.first_password)
        )


def role_in(event_id: str, account_id: str) -> Reviewer | SupportContact | None:
    """What this account is in this event; the lead reviewer before anything else."""
    with store.look() as rows:
        roles = {
            r.role: r
            for r in rows.scalars(
                sa.select(EventRole).where(EventRole.event_id == event_id, EventRole.account_id == account_id)
            )
        }
    if "lead_reviewer" in roles:
        return Reviewer(event_id, account_id)
    contact = roles.get("support_contact")
    if contact is not None and contact.support_contact_id:
        return SupportContact(event_id, account_id, contact.support_contact_id)
    return None


def nobody_yet() -> bool:
    """Whether the house has no account at all: then the first-start page may be used, once."""
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(Account)) == 0
