"""Who has signed in, and what they are in a learning event."""

from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Account, EventRole
from learning_event.people import CoOrdinator, Reviewer, SignedIn, Staff, SupportContact
from learning_event.rules.role import FIRST_OF, Role


def account_with(account_id: str) -> SignedIn | None:
    """None when there is no such account."""
    with store.look() as rows:
        row = rows.get(Account, account_id)
        return None if row is None else signed_in_as(row)


def signed_in_as(row: Account) -> SignedIn:
    """An account as the doors know it."""
    return SignedIn(
        row.id, row.name, row.email, row.session_key, row.makes_events, row.first_password, row.administrator
    )


@dataclass(frozen=True)
class ShownAccount:
    """An account as an administrator sees it: what it may do, and how it signs in. Nothing of any event."""

    name: str
    email: str
    makes_events: bool
    administrator: bool
    first_password: bool
    second_step: bool


def accounts_listed() -> tuple[ShownAccount, ...]:
    """By name."""
    with store.look() as rows:
        found = rows.scalars(sa.select(Account).order_by(Account.name, Account.id)).all()
    return tuple(
        ShownAccount(
            row.name, row.email, row.makes_events, row.administrator, row.first_password, row.totp_last_step is not None
        )
        for row in found
    )


def role_in(event_id: str, account_id: str) -> Staff | None:
    """What this account is in this event; None when nothing."""
    with store.look() as rows:
        roles = {
            r.role: r.support_contact_id
            for r in rows.scalars(
                sa.select(EventRole).where(EventRole.event_id == event_id, EventRole.account_id == account_id)
            )
        }
    for role in FIRST_OF:
        if role in roles:
            return _as(role, event_id, account_id, roles[role])
    return None


def _as(role: Role, event_id: str, account_id: str, contact_id: str | None) -> Staff | None:
    match role:
        case Role.LEAD_REVIEWER | Role.CO_REVIEWER:
            return Reviewer(event_id, account_id, leads=role is Role.LEAD_REVIEWER)
        case Role.CO_ORDINATOR:
            return CoOrdinator(event_id, account_id)
        case Role.SUPPORT_CONTACT:
            return SupportContact(event_id, account_id, contact_id) if contact_id else None


def nobody_yet() -> bool:
    """Whether the house has no account at all: then the first-start page may be used, once."""
    with store.look() as rows:
        return rows.scalar(sa.select(sa.func.count()).select_from(Account)) == 0
