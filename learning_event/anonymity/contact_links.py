"""The link that invites a support contact: 160 random bits, of which only the hash is kept, and whose sign-in it opens."""

import datetime as dt
import hashlib
import secrets

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.models import Account, ContactInvitation, EventRole, SupportContact
from learning_event.rules.account import email_as_kept, is_email

DAYS = 14


def new_link() -> str:
    """Forty figures: nothing in it that a mail program would break off or turn round."""
    return secrets.token_hex(20)


def link_hash(code: str) -> bytes:
    """What is kept of it: SHA-256, 32 bytes."""
    return hashlib.sha256(b"invitation|" + code.encode("utf-8", "replace")).digest()


def invitation_for(rows: Session, code: str) -> ContactInvitation | None:
    """Of whichever learning event; None when there never was such a link, or a newer one has taken its place."""
    return rows.scalar(sa.select(ContactInvitation).where(ContactInvitation.code_hash == link_hash(code)))


def last_day(today: dt.date) -> str:
    """Until when a link made today is good, as ISO text."""
    return (today + dt.timedelta(days=DAYS)).isoformat()


def is_over(invitation: ContactInvitation, today: dt.date) -> bool:
    """Whether its last day has passed."""
    return invitation.until < today.isoformat()


def address_of(contact: SupportContact) -> str:
    """The address they sign in with; empty where none is noted that could be one."""
    email = email_as_kept(contact.email)
    return email if is_email(email) else ""


def account_with_address(rows: Session, email: str) -> Account | None:
    """Whoever signs in with this address."""
    return rows.scalar(sa.select(Account).where(Account.email == email)) if email else None


def may_choose_anew(rows: Session, account: Account, invitation: ContactInvitation) -> bool:
    """Whether the link alone lets somebody choose this account's password.

    Only where the account is good for nothing but being this very contact: otherwise whoever may invite could open the sign-in of
    somebody with another part, here or in another learning event. It was made by an earlier link, or never had a password of its own.
    """
    if account.makes_events or account.administrator:
        return False
    if not account.first_password and account.id != invitation.account_id:
        return False
    parts = rows.scalars(sa.select(EventRole).where(EventRole.account_id == account.id))
    return all(part.support_contact_id == invitation.support_contact_id for part in parts)
