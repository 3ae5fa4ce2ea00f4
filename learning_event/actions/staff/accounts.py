"""Accounts for those who sign in: reviewers make their own beginning, support contacts are given one by their reviewer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.actions.staff.passwords import hash_of, new_session_key
from learning_event.anonymity.codes import new_code
from learning_event.anonymity.normaliser import normal
from learning_event.models import Account, EventRole, SupportContact
from learning_event.people import Administrator, Preparing, SignedIn
from learning_event.rules.account import email_as_kept, is_email, wrong_with, wrong_with_person
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import NotKnown, NotNow, StandsAlready, WrongInput
from learning_event.rules.role import Role

FIRST = f"{1:024x}"  # always the same id, so that of two first starts at the same moment only one can be kept

EMAIL_IS_TAKEN = "There is an account with this e-mail address already."
STARTED_ALREADY = "The first account has been made, so this page has done its work. Please sign in."
NO_EMAIL = "Please write the support contact’s e-mail address first; it is what they sign in with."
HAS_ANOTHER_PART = (
    "This is the e-mail address of somebody who works on this learning event already, such as its lead reviewer. "
    "They cannot also be signed in as a support contact."
)


@dataclass(frozen=True)
class NewAccount:
    """What a new account is made of; the password is on its way to be hashed and is kept nowhere."""

    name: str
    email: str
    password: str = field(repr=False)

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "NewAccount":
        """WrongInput names every field that has to be looked at again."""
        new = cls(
            normal(sent.get("name", "").replace("\n", " ")),
            email_as_kept(normal(sent.get("email", ""))),
            sent.get("password", ""),
        )
        errors = wrong_with(name=new.name, email=new.email, password=new.password)
        if errors:
            raise WrongInput(errors)
        return new


@dataclass(frozen=True)
class GivenSignIn:
    """What a reviewer is shown once: the first password, or an empty one where the contact has a sign-in already."""

    email: str
    first_password: str = field(repr=False)


@dataclass(frozen=True)
class FirstPassword:
    """Made before the writing begins, since hashing takes a while and everybody else would wait."""

    password: str = field(repr=False)
    hashed: str = field(repr=False)

    @classmethod
    def made(cls) -> "FirstPassword":
        password = "-".join(new_code()[:4] for _ in range(4))
        return cls(password, hash_of(password))


def create_account(email: str, name: str, password: str, *, administrator: bool = False) -> str:
    """A reviewer, who may make learning events; the very first account looks after the house as well. Gives its id.

    StandsAlready when the address has an account.
    """
    new = NewAccount.read({"email": email, "name": name, "password": password})
    hashed = hash_of(new.password)
    try:
        with store.work() as work:
            row = _account(new, hashed)
            row.administrator = administrator or _nobody_yet(work)
            _add(work, row, by="")
            return row.id
    except IntegrityError as taken:
        raise StandsAlready(EMAIL_IS_TAKEN, errors={"email": EMAIL_IS_TAKEN}) from taken


def make_first_account(new: NewAccount) -> SignedIn:
    """The first reviewer, who looks after the house as well, while it has no account at all; afterwards never again."""
    hashed = hash_of(new.password)
    try:
        with store.work() as work:
            if not _nobody_yet(work):
                raise NotNow(STARTED_ALREADY)
            row = _account(new, hashed, account_id=FIRST)
            row.administrator = True
            _add(work, row, by=FIRST)
            return SignedIn(row.id, row.name, row.email, row.session_key, row.makes_events, administrator=True)
    except IntegrityError as other_was_first:
        raise NotNow(STARTED_ALREADY) from other_was_first


def open_account(who: Administrator, sent: Mapping[str, str]) -> GivenSignIn:
    """An account for somebody who will lead learning events, with a first password to hand over."""
    name, email = normal(sent.get("name", "").replace("\n", " ")), email_as_kept(normal(sent.get("email", "")))
    if wrong := wrong_with_person(name=name, email=email):
        raise WrongInput(wrong)
    first = FirstPassword.made()
    with store.work() as work:
        if work.rows.scalar(sa.select(Account).where(Account.email == email)) is not None:
            raise StandsAlready(EMAIL_IS_TAKEN, errors={"email": EMAIL_IS_TAKEN})
        account, given = account_given(work, name, email, first, by=who.account_id)
        account.makes_events = True
        return given


def give_sign_in(who: Preparing, contact_id: str) -> GivenSignIn:
    """A first password for a support contact, to be handed over; it opens only the page where they choose their own.

    Somebody who has an account already keeps their password and sees this event too.
    """
    first = FirstPassword.made()
    with store.work(who.event_id) as work:
        contact = work.rows.get(SupportContact, contact_id)
        if contact is None or contact.event_id != who.event_id:
            raise NotKnown
        if not is_email(email_as_kept(contact.email)):
            raise NotNow(NO_EMAIL)
        account, given = account_given(work, contact.name, email_as_kept(contact.email), first, by=who.account_id)
        if parts_in(work, who.event_id, account.id) - {Role.SUPPORT_CONTACT}:
            raise NotNow(HAS_ANOTHER_PART)
        may_see(work, contact, account)
        about = f"{Role.SUPPORT_CONTACT} {account.id}"
        note(work, deed=Deed.ROLE_GIVEN, account_id=who.account_id, event_id=who.event_id, about=about)
        return given


def account_given(
    work: store.Work, name: str, email: str, first: FirstPassword, *, by: str
) -> tuple[Account, GivenSignIn]:
    """The account with this address: a new one with the first password, or the one that is there, with its own."""
    account = work.rows.scalar(sa.select(Account).where(Account.email == email))
    if account is None:
        account = _account(NewAccount(name, email, ""), first.hashed, first=True)
        _add(work, account, by=by)
    elif account.first_password:
        account.password_hash, account.session_key = first.hashed, new_session_key()
    else:
        return account, GivenSignIn(account.email, "")
    return account, GivenSignIn(account.email, first.password)


def parts_in(work: store.Work, event_id: str, account_id: str) -> set[Role]:
    """What this account is in this event."""
    kept = sa.select(EventRole.role).where(EventRole.event_id == event_id, EventRole.account_id == account_id)
    return {Role(role) for role in work.rows.scalars(kept)}


def _nobody_yet(work: store.Work) -> bool:
    return not work.rows.scalar(sa.select(sa.func.count()).select_from(Account))


def _add(work: store.Work, row: Account, *, by: str) -> None:
    work.rows.add(row)
    work.rows.flush()
    note(work, deed=Deed.ACCOUNT_MADE, account_id=by, about=f"{'administrator ' if row.administrator else ''}{row.id}")


def may_see(work: store.Work, contact: SupportContact, account: Account) -> None:
    """One account a contact and event: whoever signed in for them before, under another address, no longer does."""
    for role in work.rows.scalars(
        sa.select(EventRole).where(
            EventRole.event_id == contact.event_id,
            EventRole.role == "support_contact",
            sa.or_(EventRole.support_contact_id == contact.id, EventRole.account_id == account.id),
        )
    ):
        work.rows.delete(role)
    work.rows.flush()
    work.rows.add(
        EventRole(
            event_id=contact.event_id, account_id=account.id, role="support_contact", support_contact_id=contact.id
        )
    )


def _account(new: NewAccount, hashed: str, *, account_id: str | None = None, first: bool = False) -> Account:
    row = Account(
        email=new.email,
        name=new.name,
        password_hash=hashed,
        session_key=new_session_key(),
        makes_events=not first,
        first_password=first,
    )
    if account_id is not None:
        row.id = account_id
    return row
