"""An invitation is taken: it makes a sign-in, or joins one that is there. Of many who try at once, one does."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.letters.outbox import take_out_of_outbox
from learning_event.actions.staff.accounts import (
    HAS_ANOTHER_PART,
    FirstPassword,
    account_given,
    may_see,
    parts_in,
)
from learning_event.actions.staff.audit import note
from learning_event.actions.staff.passwords import hash_of, new_session_key
from learning_event.actions.staff.second_step import forget_second_step
from learning_event.actions.staff.signing_in import as_signed_in, sign_in
from learning_event.announcements import NoLongerHere
from learning_event.anonymity.contact_links import (
    account_with_address,
    address_of,
    invitation_for,
    is_over,
    link_hash,
    may_choose_anew,
)
from learning_event.anonymity.normaliser import normal
from learning_event.models import Account, ContactInvitation, SupportContact
from learning_event.people import SignedIn
from learning_event.rules.account import email_as_kept, is_email
from learning_event.rules.audit import Deed
from learning_event.rules.password import wrong_with_password
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput
from learning_event.rules.role import Role

USED = (
    "This link has been used, and serves once. If it was you, please sign in. If it was not, please ring the lead reviewer, "
    "who can make a new one."
)
OVER = "This link is not good any more. Please ring the lead reviewer, who can make a new one."
FIRST_FIRST = (
    "You have a first password that is still to be replaced by one of your own. Please do that on the sign-in page first, "
    "then open this link again. It stays good meanwhile."
)
SIGN_IN = "There is a sign-in with this address already. Please type its password."
MEANWHILE = "A sign-in with this address was made a moment ago. Please open the link again."
NEEDS_EMAIL = "Please write the e-mail address that you will sign in with, such as leah@example.org."


@dataclass(frozen=True)
class Taking:
    """What was typed: a password of one's own for a new sign-in, or the password (and one-time code) of the one that is there."""

    email: str
    own: str = field(repr=False)
    password: str = field(repr=False)
    code: str = field(repr=False)

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "Taking":
        typed = {name: sent.get(name, "") for name in ("own", "password", "code")}
        return cls(email_as_kept(normal(sent.get("email", ""))), **typed)


def take_invitation(link: str, taking: Taking) -> SignedIn:
    """Looks first, so that nothing is hashed for a link that is not good; what counts is looked at again when it is written."""
    event_id, email, known = _as_it_stands(link, taking)
    if known:
        own = _who_signs_in(email, taking)
        hashed = ""
    else:
        own, hashed = None, _own_password(email, taking)
    with store.work(event_id) as work:
        invitation = _use(work, link)
        contact = work.rows.get_one(SupportContact, invitation.support_contact_id)
        account = work.rows.get_one(Account, own.id) if own else _chosen(work, invitation, contact, email, hashed)
        if parts_in(work, event_id, account.id) - {Role.SUPPORT_CONTACT}:
            raise NotNow(HAS_ANOTHER_PART)
        may_see(work, contact, account)
        take_out_of_outbox(work, contact.id)
        about = f"{Role.SUPPORT_CONTACT} {account.id}"
        note(work, deed=Deed.ROLE_GIVEN, account_id=account.id, event_id=event_id, about=about)
        return as_signed_in(account)


def _as_it_stands(link: str, taking: Taking) -> tuple[str, str, bool]:
    """The event, the address to sign in with, and whether it has a sign-in that its owner alone may open."""
    with store.look() as rows:
        invitation = invitation_for(rows, link)
    if invitation is None:
        raise NotKnown
    _must_be_good(invitation)
    with store.look(invitation.event_id) as rows:
        contact = rows.get_one(SupportContact, invitation.support_contact_id)
        email = address_of(contact) or taking.email
        account = account_with_address(rows, email)
        known = account is not None and not may_choose_anew(rows, account, invitation)
    if not is_email(email):
        raise WrongInput({"email": NEEDS_EMAIL})
    return invitation.event_id, email, known


def _must_be_good(invitation: ContactInvitation) -> None:
    if invitation.used:
        raise StandsAlready(USED)
    if is_over(invitation, _today()):
        raise NotNow(OVER)


def _who_signs_in(email: str, taking: Taking) -> SignedIn:
    if not taking.password:
        raise WrongInput({"password": SIGN_IN})
    own = sign_in(email, taking.password, taking.code)
    if own.first_password:
        raise NotNow(FIRST_FIRST)
    return own


def _own_password(email: str, taking: Taking) -> str:
    if errors := wrong_with_password(taking.own, about=(email,)):
        raise WrongInput({"own": errors["password"]})
    return hash_of(taking.own)


def _use(work: store.Work, link: str) -> ContactInvitation:
    """StandsAlready for everybody but the first."""
    this = sa.update(ContactInvitation).where(
        ContactInvitation.code_hash == link_hash(link),
        ContactInvitation.used.is_(False),
        ContactInvitation.until >= _today().isoformat(),
    )
    used = work.rows.execute(this.values(used=True).execution_options(synchronize_session=False))
    invitation = invitation_for(work.rows, link)
    if invitation is None:
        raise NotKnown
    if getattr(used, "rowcount", 0) != 1:
        raise StandsAlready(USED)
    return invitation


def _chosen(
    work: store.Work, invitation: ContactInvitation, contact: SupportContact, email: str, hashed: str
) -> Account:
    """A new account, or the one that an earlier link or a first password made, with another password from now on."""
    there = account_with_address(work.rows, email)
    if there is not None and not may_choose_anew(work.rows, there, invitation):
        raise StandsAlready(MEANWHILE)
    account, _ = account_given(work, contact.name, email, FirstPassword("", hashed), by="")
    if there is not None:
        forget_second_step(work, account)
        account.session_key = new_session_key()
        work.announce(NoLongerHere(account.id))
        note(work, deed=Deed.PASSWORD_CHANGED, account_id=account.id)
    account.password_hash, account.first_password = hashed, False
    invitation.account_id = account.id
    return account


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()
