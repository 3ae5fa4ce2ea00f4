"""A wraparound support contact: somebody on hand before, on and after the day. They see nothing that is written in the room."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id


class SupportContact(Base):
    """Reachable means: a telephone number or an e-mail address, and words for where they are on the day."""

    __tablename__ = "support_contact"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agency.id", ondelete="SET NULL"))
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(160))
    telephone: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    before: Mapped[str] = mapped_column(String(300), default="")
    on_the_day: Mapped[str] = mapped_column(String(300), default="")
    after: Mapped[str] = mapped_column(String(300), default="")
