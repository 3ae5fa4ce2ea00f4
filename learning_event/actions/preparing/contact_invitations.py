"""Support contacts are invited with a link that serves once. A new link ends the one before, and whoever came in with it."""

import datetime as dt

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.contact_answers import keep_answer
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.staff.audit import note
from learning_event.announcements import NoLongerHere
from learning_event.anonymity.contact_links import last_day, link_hash, new_link
from learning_event.anonymity.shown.invitation import ShownLink
from learning_event.models import ContactInvitation, EventRole, SupportContact
from learning_event.people import Preparing
from learning_event.rules.audit import Deed
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotKnown
from learning_event.rules.role import Role
from learning_event.rules.support_contact import Answered


def invite(who: Preparing, contact_id: str, *, not_them: bool = False, today: dt.date | None = None) -> ShownLink:
    """The link is shown once, and kept nowhere. `not_them`: somebody else had used the last one, so what they answered counts no more."""
    link, until = new_link(), last_day(today or dt.datetime.now(dt.UTC).date())
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        contact = work.find(SupportContact, contact_id)
        if contact is None:
            raise NotKnown
        _nobody_is_them_any_more(work, who, contact)
        if not_them:
            keep_answer(work, event, contact, Answered.ASKED, "")
        row = _invitation(work, contact)
        row.code_hash, row.until, row.used = link_hash(link), until, False
        note(work, deed=Deed.CONTACT_INVITED, account_id=who.account_id, event_id=who.event_id)
        return ShownLink(link, day_said(until), contact.name)


def _invitation(work: store.Work, contact: SupportContact) -> ContactInvitation:
    """The newest takes the place of the one before; which account an earlier one made is still known."""
    row = work.rows.scalar(sa.select(ContactInvitation).filter_by(support_contact_id=contact.id))
    if row is None:
        row = ContactInvitation(event_id=contact.event_id, support_contact_id=contact.id)
        work.rows.add(row)
    return row


def _nobody_is_them_any_more(work: store.Work, who: Preparing, contact: SupportContact) -> None:
    theirs = sa.select(EventRole).filter_by(event_id=contact.event_id, support_contact_id=contact.id)
    for role in work.rows.scalars(theirs).all():
        work.rows.delete(role)
        work.announce(NoLongerHere(role.account_id))
        about = f"{Role.SUPPORT_CONTACT} {role.account_id}"
        note(work, deed=Deed.ROLE_TAKEN, account_id=who.account_id, event_id=who.event_id, about=about)
    work.rows.flush()
