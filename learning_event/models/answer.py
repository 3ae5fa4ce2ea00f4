"""Answers to statements. While a round is open, keyed by a nullifier's hash; after it, only words without any key."""

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class Answer(Base):
    """One a seat: `nullifier_hash` is SHA-256 of HMAC(seat, statement and version). Erased when the round closes."""

    __tablename__ = "answer"
    __table_args__ = {"sqlite_with_rowid": False}

    nullifier_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    event_id: Mapped[EventId]
    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id", ondelete="CASCADE"), index=True)
    version: Mapped[int]
    answer: Mapped[str] = mapped_column(SealedText("voice"))
    words: Mapped[str] = mapped_column(SealedText("voice"), default="")


class ClosedAnswer(Base):
    """Words that came with an answer, laid down shuffled when the round closed. Kept and printed, never averaged."""

    __tablename__ = "closed_answer"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id", ondelete="CASCADE"), index=True)
    version: Mapped[int]
    answer: Mapped[str] = mapped_column(SealedText("voice"))
    words: Mapped[str] = mapped_column(SealedText("voice"))
