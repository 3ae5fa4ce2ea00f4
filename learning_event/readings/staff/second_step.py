"""Whether somebody of the staff has a second step, must have one, and what they see while they set it up."""

from dataclasses import dataclass, field

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Account, EventRole, RecoveryCode
from learning_event.rules.refusals import NotNow
from learning_event.rules.second_step import address_of, in_groups, must_have_it

NOT_BEGUN = "The second step is set up already. To set it up on another device, begin again from your own page."


@dataclass(frozen=True)
class SecondStep:
    """How it stands. `needed` is what their parts ask for, whatever this house requires."""

    stands: bool
    needed: bool
    codes_left: int


@dataclass(frozen=True)
class Enrolment:
    """While it is set up: the secret in groups to type, and the address for the square."""

    secret: str = field(repr=False)
    address: str = field(repr=False)


def second_step_of(account_id: str) -> SecondStep:
    """The sealed secret stays shut."""
    with store.look() as rows:
        about = rows.execute(
            sa.select(Account.totp_last_step, Account.makes_events, Account.administrator).where(
                Account.id == account_id
            )
        ).one()
        roles = rows.scalars(sa.select(EventRole.role).where(EventRole.account_id == account_id)).all()
        left = rows.scalar(
            sa.select(sa.func.count()).select_from(RecoveryCode).where(RecoveryCode.account_id == account_id)
        )
    needed = must_have_it(makes_events=about[1], administrator=about[2], roles=frozenset(roles))
    return SecondStep(about[0] is not None, needed, left or 0)


def enrolment_of(account_id: str) -> Enrolment:
    """What is shown until the first code fits, and never again."""
    with store.look() as rows:
        row = rows.get_one(Account, account_id)
    if row.totp_secret is None or row.totp_last_step is not None:
        raise NotNow(NOT_BEGUN)
    return Enrolment(in_groups(row.totp_secret), address_of(row.totp_secret, row.email))
