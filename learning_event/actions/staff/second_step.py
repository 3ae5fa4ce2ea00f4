"""Setting up the second step of signing in, taking its codes, and taking it away again where somebody lost it.

The secret is written down when setting up begins; it counts from the first code on, when `totp_last_step` is no longer empty.
"""

import hashlib
import secrets
import time

import pyotp
import sqlalchemy as sa

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.actions.staff.passwords import new_session_key
from learning_event.announcements import NoLongerHere
from learning_event.anonymity.codes import ALPHABET
from learning_event.models import Account, RecoveryCode
from learning_event.rules.account import email_as_kept
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import NotKnown, NotNow, NotSignedIn, WrongInput
from learning_event.rules.second_step import CODE_SIGNS, CODES, as_typed, step_of

CODE_NEEDED = "Please type the six figures that your authenticator app shows now, or one of your recovery codes."
DOES_NOT_FIT = "This code does not fit, or it has been used. Please type the one that your app shows next."
NOT_THE_FIRST = (
    "This code does not fit. Please look whether the secret was taken over whole, and type the code shown now."
)
STANDS = "The second step is set up already."
NO_SUCH_ACCOUNT = "There is no account with this e-mail address."
NOT_SET_UP = "Please set up the second step first."


def begin_second_step(account_id: str, *, anew: bool = False) -> None:
    """A secret to take over into an app; `anew` forgets the one that stood, and the recovery codes with it."""
    with store.work() as work:
        row = _account(work, account_id)
        if anew:
            forget_second_step(work, row)
        if row.totp_secret is None:
            row.totp_secret = pyotp.random_base32()


def confirm_second_step(account_id: str, typed: str) -> tuple[str, ...]:
    """The first code shows that the app has the secret; gives the recovery codes, which are not kept and never shown again."""
    with store.work() as work:
        row = _account(work, account_id)
        if row.totp_secret is None or row.totp_last_step is not None:
            raise NotNow(STANDS)
        step = step_of(row.totp_secret, as_typed(typed), now=time.time())
        if step is None:
            raise WrongInput({"code": NOT_THE_FIRST})
        row.totp_last_step = step
        note(work, deed=Deed.SECOND_STEP_CHANGED, account_id=account_id)
        return _fresh_codes(work, account_id)


def new_recovery_codes(account_id: str) -> tuple[str, ...]:
    """A whole new set; those from before are worth nothing any more."""
    with store.work() as work:
        if _account(work, account_id).totp_last_step is None:
            raise NotNow(NOT_SET_UP)
        note(work, deed=Deed.SECOND_STEP_CHANGED, account_id=account_id, about="recovery codes")
        return _fresh_codes(work, account_id)


def take_code(account_id: str, typed: str) -> None:
    """WrongInput unless this is a code of theirs that has never been taken, by nobody at the same moment either."""
    code = as_typed(typed)
    if not code:
        raise WrongInput({"code": CODE_NEEDED})
    with store.work() as work:
        take = _use_recovery_code if len(code) == CODE_SIGNS else _use_step
        taken = take(work, account_id, code)
    if not taken:
        raise WrongInput({"code": DOES_NOT_FIT})


def reset_second_step(email: str) -> None:
    """For somebody who lost telephone and recovery codes: signed out everywhere, and led to set it up at their next sign-in."""
    with store.work() as work:
        row = work.rows.scalar(sa.select(Account).where(Account.email == email_as_kept(email)))
        if row is None:
            raise NotKnown(NO_SUCH_ACCOUNT)
        forget_second_step(work, row)
        row.session_key = new_session_key()
        note(work, deed=Deed.SECOND_STEP_CHANGED, about=f"reset {row.id}")
        work.announce(NoLongerHere(row.id))


def _account(work: store.Work, account_id: str) -> Account:
    row = work.rows.get(Account, account_id)
    if row is None:
        raise NotSignedIn
    return row


def forget_second_step(work: store.Work, row: Account) -> None:
    """Secret and recovery codes are worth nothing any more."""
    row.totp_secret = row.totp_last_step = None
    work.rows.execute(sa.delete(RecoveryCode).where(RecoveryCode.account_id == row.id))


def _use_step(work: store.Work, account_id: str, code: str) -> bool:
    step = step_of(_account(work, account_id).totp_secret or "", code, now=time.time())
    if step is None:
        return False
    later = sa.update(Account).where(Account.id == account_id, Account.totp_last_step < step)
    return _changed_one(work, later.values(totp_last_step=step))


def _use_recovery_code(work: store.Work, account_id: str, code: str) -> bool:
    this = sa.delete(RecoveryCode).where(
        RecoveryCode.account_id == account_id, RecoveryCode.code_hash == _code_hash(code)
    )
    return _changed_one(work, this)


def _changed_one(work: store.Work, change: sa.Update | sa.Delete) -> bool:
    done = work.rows.execute(change)
    assert isinstance(done, sa.CursorResult)
    return done.rowcount == 1


def _fresh_codes(work: store.Work, account_id: str) -> tuple[str, ...]:
    work.rows.execute(sa.delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    codes = tuple("".join(secrets.choice(ALPHABET) for _ in range(CODE_SIGNS)) for _ in range(CODES))
    work.rows.add_all(RecoveryCode(code_hash=_code_hash(code), account_id=account_id) for code in codes)
    return codes


def _code_hash(code: str) -> bytes:
    return hashlib.sha256(b"recovery|" + code.encode("ascii", "replace")).digest()
