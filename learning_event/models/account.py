"""Staff who sign in (reviewers, support contacts) and what they are in which learning event. Practitioners have no account."""

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class Account(Base):
    """`session_key` is random and changes with the password and at sign-out, so that old sign-ins die.

    `makes_events` is true for reviewers and false for support contacts. A `first_password` was set by somebody else: it does
    not sign in, it only opens the page on which a support contact chooses a password of their own.

    `totp_secret` is base32, sealed under the house's own key; `totp_last_step` is the 30-second step of the last code taken,
    so that no code serves twice. `administrator` looks after accounts, keys and erasure, and reads nothing of any event.
    """

    __tablename__ = "account"

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    password_hash: Mapped[str] = mapped_column(String(200))
    session_key: Mapped[str] = mapped_column(String(43))
    makes_events: Mapped[bool] = mapped_column(default=False)
    first_password: Mapped[bool] = mapped_column(default=False)
    administrator: Mapped[bool] = mapped_column(default=False)
    totp_secret: Mapped[str | None] = mapped_column(SealedText("house"))
    totp_last_step: Mapped[int | None]


class RecoveryCode(Base):
    """Stands in for a one-time code, once: the row goes when it is used. `code_hash` is SHA-256 of a random code."""

    __tablename__ = "recovery_code"

    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)


class EventRole(Base):
    """`role` is one of rules/role.py; a support_contact names which contact they are. `own_contact_id` is who supports a co-reviewer
    or co-ordinator; the lead reviewer's own is kept with the event."""

    __tablename__ = "event_role"
    __table_args__ = (UniqueConstraint("event_id", "account_id", "role"),)

    id: Mapped[Id]
    event_id: Mapped[EventId]
    account_id: Mapped[str] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    support_contact_id: Mapped[str | None] = mapped_column(ForeignKey("support_contact.id", ondelete="CASCADE"))
    own_contact_id: Mapped[str | None] = mapped_column(ForeignKey("support_contact.id", ondelete="SET NULL"))
