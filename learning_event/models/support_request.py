"""Somebody asked for support: to whom, and their words. No seat, place, observation, segment or time."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class SupportRequest(Base):
    """Deleted when the contact has answered it. WITHOUT ROWID, so that not even the order of asking is kept."""

    __tablename__ = "support_request"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    support_contact_id: Mapped[str] = mapped_column(ForeignKey("support_contact.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = mapped_column(SealedText("support"), default="")
