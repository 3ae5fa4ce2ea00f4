"""An invitation to be a support contact, looked at: looking uses nothing up."""

import datetime as dt

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.contact_links import (
    account_with_address,
    address_of,
    invitation_for,
    is_over,
    may_choose_anew,
)
from learning_event.anonymity.shown.invitation import ShownInvitation
from learning_event.models import Account, EventRole, LearningEvent, SupportContact
from learning_event.rules.plain_day import day_said
from learning_event.rules.role import Role


def invitation_behind(link: str, *, today: dt.date | None = None) -> ShownInvitation | None:
    """None when nobody made such a link, or a newer one has taken its place. Of a used one nothing is said but that."""
    with store.look() as rows:
        invitation = invitation_for(rows, link)
    if invitation is None:
        return None
    if invitation.used or is_over(invitation, today or dt.datetime.now(dt.UTC).date()):
        return ShownInvitation("used" if invitation.used else "over")
    with store.look(invitation.event_id) as rows:
        contact = rows.get_one(SupportContact, invitation.support_contact_id)
        account = account_with_address(rows, address_of(contact))
        leads = sa.select(Account.name).join(EventRole, EventRole.account_id == Account.id)
        return ShownInvitation(
            "open",
            invitation.event_id,
            contact.name,
            day_said(rows.get_one(LearningEvent, invitation.event_id).held_on),
            day_said(invitation.until),
            rows.scalar(leads.filter(EventRole.event_id == invitation.event_id, EventRole.role == Role.LEAD_REVIEWER))
            or "",
            address_of(contact),
            account is not None and not may_choose_anew(rows, account, invitation),
        )
