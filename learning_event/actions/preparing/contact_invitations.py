"""Support contacts are invited with a link that serves once. A new link ends the one before, and whoever came in with it."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.letters.outbox import lay_in_outbox, take_out_of_outbox
from learning_event.actions.preparing.contact_answers import keep_answer
from learning_event.actions.preparing.still_open import still_open
from learning_event.actions.staff.audit import note
from learning_event.announcements import NoLongerHere
from learning_event.anonymity.contact_links import address_of, last_day, link_hash, new_link
from learning_event.anonymity.shown.invitation import ShownLink
from learning_event.models import Account, ContactInvitation, EventRole, Letter, SupportContact
from learning_event.people import Preparing
from learning_event.rules.audit import Deed
from learning_event.rules.letter import SUBJECT, invitation_words
from learning_event.rules.plain_day import day_said
from learning_event.rules.refusals import NotKnown, NotNow
from learning_event.rules.role import Role
from learning_event.rules.support_contact import Answered

NOTHING_WAITS = "There is no letter that could not be sent. Please make a new link if they need one."


@dataclass(frozen=True)
class Inviting:
    """`page` is the address to which the link is an end. `not_them`: somebody else had used the last one, so what they answered counts
    no more. `by_mail`: a letter goes out with it, where an address is noted."""

    page: str
    not_them: bool = False
    by_mail: bool = False


def invite(who: Preparing, contact_id: str, how: Inviting, *, today: dt.date | None = None) -> ShownLink:
    """The link is shown once. It is kept nowhere but in a letter, until that is sent."""
    link, until = new_link(), last_day(today or dt.datetime.now(dt.UTC).date())
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        contact = work.find(SupportContact, contact_id)
        if contact is None:
            raise NotKnown
        _nobody_is_them_any_more(work, who, contact)
        if how.not_them:
            keep_answer(work, event, contact, Answered.ASKED, "")
        row = _invitation(work, contact)
        row.code_hash, row.until, row.used = link_hash(link), until, False
        note(work, deed=Deed.CONTACT_INVITED, account_id=who.account_id, event_id=who.event_id)
        made = ShownLink(f"{how.page}{link}", day_said(until), contact.name, address_of(contact) if how.by_mail else "")
        _write_to(work, contact, made)
        return made


def send_again(who: Preparing, contact_id: str) -> str:
    """The letter that could not be sent is tried once more from the beginning; gives the contact's name."""
    with store.work(who.event_id) as work:
        still_open(work, who.event_id)
        contact = work.find(SupportContact, contact_id)
        if contact is None:
            raise NotKnown
        letter = work.rows.scalar(sa.select(Letter).filter_by(support_contact_id=contact.id, state="not_sent"))
        if letter is None:
            raise NotNow(NOTHING_WAITS)
        letter.state, letter.why, letter.tries = "waiting", "", 0
        return contact.name


def _write_to(work: store.Work, contact: SupportContact, made: ShownLink) -> None:
    """A letter with an older link goes nowhere any more, whether or not there is a newer letter."""
    take_out_of_outbox(work, contact.id)
    if not made.mailed_to:
        return
    leads = sa.select(Account.name).join(EventRole, EventRole.account_id == Account.id)
    reviewer = work.rows.scalar(
        leads.filter(EventRole.event_id == contact.event_id, EventRole.role == Role.LEAD_REVIEWER)
    )
    words = invitation_words(name=contact.name, reviewer=reviewer or "", link=made.address, until=made.until)
    lay_in_outbox(work, contact, made.mailed_to, SUBJECT, words)


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
