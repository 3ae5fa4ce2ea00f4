"""How the invitation of each support contact stands, in the reviewer's words."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event.anonymity.contact_links import is_over
from learning_event.models import ContactInvitation
from learning_event.rules.plain_day import day_said

USED = "The link has been used"


def invitations_said(rows: Session, event_id: str) -> dict[str, str]:
    """By the id of the contact; whoever was never invited is left out."""
    today = dt.datetime.now(dt.UTC).date()
    found = rows.scalars(sa.select(ContactInvitation).where(ContactInvitation.event_id == event_id))
    return {row.support_contact_id: _said(row, today) for row in found}


def _said(invitation: ContactInvitation, today: dt.date) -> str:
    if invitation.used:
        return USED
    if is_over(invitation, today):
        return f"The link ran out on {day_said(invitation.until)}"
    return f"Invited: the link is good until {day_said(invitation.until)}"
