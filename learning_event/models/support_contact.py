"""A wraparound support contact: somebody on hand before, on and after the day. They see nothing that is written in the room."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class SupportContact(Base):
    """Reachable means: a telephone number or an e-mail address, and words for where they are on the day."""

    __tablename__ = "support_contact"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agency.id", ondelete="SET NULL"))
    name: Mapped[str] = mapped_column(SealedText("support"))
    role: Mapped[str] = mapped_column(SealedText("support"))
    telephone: Mapped[str] = mapped_column(SealedText("support"), default="")
    email: Mapped[str] = mapped_column(SealedText("support"), default="")
    before: Mapped[str] = mapped_column(SealedText("support"), default="")
    on_the_day: Mapped[str] = mapped_column(SealedText("support"), default="")
    after: Mapped[str] = mapped_column(SealedText("support"), default="")
