"""The support contact of those who lead the day: the lead reviewer, a co-reviewer, the scribe. Nobody supports themself."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.preparing.still_open import still_open
from learning_event.models import Account, EventRole, LearningEvent, SupportContact
from learning_event.people import Reviewer
from learning_event.rules.account import email_as_kept
from learning_event.rules.refusals import NotKnown, WrongInput
from learning_event.rules.telephone import wrong_with_telephone

CHOOSE = "Please choose who supports you."
NOBODY_SUPPORTS_THEMSELF = "Nobody supports themself. Please choose somebody else."
SOMEBODY_RELIES = (
    "This is the e-mail address of somebody whom this contact supports, and nobody supports themself. "
    "Please give them another support contact first."
)


def choose_own_contact(who: Reviewer, contact_id: str) -> None:
    """Whoever leads, or helps to lead, has a support contact too."""
    if not contact_id:
        raise WrongInput({"support_contact": CHOOSE})
    with store.work(who.event_id) as work:
        event = still_open(work, who.event_id)
        contact = work.find(SupportContact, contact_id)
        if contact is None:
            raise NotKnown
        if _is_of(work, who.account_id, contact):
            raise WrongInput({"support_contact": NOBODY_SUPPORTS_THEMSELF})
        if who.leads:
            event.reviewer_support_contact_id = contact.id
        else:
            _role(work, who).own_contact_id = contact.id


def give_own_line(who: Reviewer, telephone: str) -> None:
    """The lead reviewer's number, for those whose support contact and stand-in have both gone. It may be empty."""
    if mistake := wrong_with_telephone(telephone):
        raise WrongInput({"lead_telephone": mistake})
    with store.work(who.event_id) as work:
        still_open(work, who.event_id).lead_telephone = telephone


def nobody_supports_themself(work: store.Work, event: LearningEvent, contact: SupportContact) -> None:
    """WrongInput when this contact's address is that of somebody who has them for their own."""
    lead = EventRole.role == "lead_reviewer" if event.reviewer_support_contact_id == contact.id else sa.false()
    relies = sa.select(EventRole.account_id).where(
        EventRole.event_id == event.id, sa.or_(lead, EventRole.own_contact_id == contact.id)
    )
    if any(_is_of(work, account_id, contact) for account_id in work.rows.scalars(relies)):
        raise WrongInput({"email": SOMEBODY_RELIES})


def _is_of(work: store.Work, account_id: str, contact: SupportContact) -> bool:
    account = work.rows.get(Account, account_id)
    return account is not None and account.email == email_as_kept(contact.email)


def _role(work: store.Work, who: Reviewer) -> EventRole:
    found = sa.select(EventRole).where(EventRole.event_id == who.event_id, EventRole.account_id == who.account_id)
    return work.rows.scalars(found).one()
