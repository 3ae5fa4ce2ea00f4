"""Somebody asked for support: whom, their words, and the answer. No seat, place, observation, segment or time."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, EventKey, Id
from learning_event.models.sealed import SealedText


class SupportRequest(Base):
    """Deleted when it is over. WITHOUT ROWID, so that not even the order of asking is kept.

    `capability_hash` is the SHA-256 of a code that only the asker's browser has, made for this request alone. `support_contact_id`
    says with whom it is now, `first_contact_id` with whom it was before; either is empty once that contact has been taken off the
    list. `stage` and `answer` are of rules/support_request.py. `whereabouts` and `called` are where and who the asker says they are.
    """

    __tablename__ = "support_request"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    support_contact_id: Mapped[str | None] = mapped_column(
        ForeignKey("support_contact.id", ondelete="SET NULL"), index=True
    )
    first_contact_id: Mapped[str | None] = mapped_column(
        ForeignKey("support_contact.id", ondelete="SET NULL"), index=True
    )
    capability_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    words: Mapped[str] = mapped_column(SealedText("support"), default="")
    whereabouts: Mapped[str] = mapped_column(SealedText("support"), default="")
    called: Mapped[str] = mapped_column(SealedText("support"), default="")
    stage: Mapped[str] = mapped_column(String(8), default="first")
    answer: Mapped[str] = mapped_column(String(8), default="")
    answer_words: Mapped[str] = mapped_column(SealedText("support"), default="")
    answered_by_id: Mapped[str | None] = mapped_column(ForeignKey("support_contact.id", ondelete="SET NULL"))


class SupportBand(Base):
    """How often support was asked for in a learning event: `asked` stops at five, and is 0, 1 or 5 once support is over."""

    __tablename__ = "support_band"

    event_id: Mapped[EventKey]
    asked: Mapped[int] = mapped_column(default=0)
