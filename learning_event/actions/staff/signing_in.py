"""Signing in and out, and choosing a password of one's own."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.actions.staff.guesses import count_a_guess, forget_guesses
from learning_event.actions.staff.passwords import fits, hash_of, new_session_key
from learning_event.actions.staff.second_step import take_code
from learning_event.announcements import NoLongerHere
from learning_event.models import Account
from learning_event.people import SignedIn
from learning_event.rules.account import email_as_kept
from learning_event.rules.audit import Deed
from learning_event.rules.password import wrong_with_password
from learning_event.rules.refusals import NotSignedIn, WrongInput

DO_NOT_FIT = "This e-mail address and password do not belong together. Please look at both and try again."

THE_SAME = "This is the password you have already. Please choose another."


def sign_in(email: str, password: str, code: str) -> SignedIn:
    """The same words and the same time for a wrong name and a wrong password; SlowDown after several, wrong codes too."""
    row = _account_that_fits(email, password)
    if row.totp_last_step is not None:
        take_code(row.id, code)
    forget_guesses(row.email)
    if not row.first_password:
        with store.work() as work:
            note(work, deed=Deed.SIGNED_IN, account_id=row.id)
    return as_signed_in(row)


def choose_own_password(email: str, first: str, own: str) -> SignedIn:
    """Replaces a first password, which the reviewer knows, by one that only its owner knows; then they are signed in."""
    row = _account_that_fits(email, first)
    forget_guesses(row.email)
    errors = wrong_with_password(own, about=(row.name, row.email))
    if errors or own == first:
        raise WrongInput({"own": errors.get("password", "Please choose another password than the first one.")})
    with store.work() as work:
        kept = work.rows.get_one(Account, row.id)
        kept.password_hash, kept.session_key, kept.first_password = hash_of(own), new_session_key(), False
        note(work, deed=Deed.PASSWORD_CHANGED, account_id=row.id)
        return as_signed_in(kept)


def change_password(account_id: str, own: str) -> SignedIn:
    """Another password of one's own, typed after the old one (confirm_with_password). Every session from before is over."""
    with store.look() as rows:
        kept = rows.get(Account, account_id)
    if kept is None:
        raise NotSignedIn
    errors = wrong_with_password(own, about=(kept.name, kept.email))
    if errors or fits(own, kept.password_hash):
        raise WrongInput({"own": errors.get("password", THE_SAME)})
    hashed = hash_of(own)
    with store.work() as work:
        row = work.rows.get_one(Account, account_id)
        row.password_hash, row.session_key = hashed, new_session_key()
        note(work, deed=Deed.PASSWORD_CHANGED, account_id=row.id)
        work.announce(NoLongerHere(row.id))
        return as_signed_in(row)


def sign_out(account_id: str) -> None:
    """Signs out everywhere: whatever was signed in with this account, on any machine, has to sign in again."""
    with store.work() as work:
        row = work.rows.get(Account, account_id)
        if row is not None:
            row.session_key = new_session_key()
            note(work, deed=Deed.SIGNED_OUT, account_id=row.id)
            work.announce(NoLongerHere(row.id))


def _account_that_fits(email: str, password: str) -> Account:
    email = email_as_kept(email)
    count_a_guess(email)
    with store.look() as rows:
        row = rows.scalar(sa.select(Account).where(Account.email == email))
    if not fits(password, row.password_hash if row else None) or row is None:
        with store.work() as work:  # for an address without an account too, since it would take less time otherwise
            note(work, deed=Deed.WRONG_PASSWORD, account_id=row.id if row else "")
        raise WrongInput({"email": DO_NOT_FIT})
    return row


def as_signed_in(row: Account) -> SignedIn:
    """An account as the doors know it."""
    return SignedIn(row.id, row.name, row.email, row.session_key, row.makes_events, row.first_password)
