"""A wraparound support contact: somebody on hand before, on and after the day. They see nothing that is written in the room."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class SupportContact(Base):
    """Reachable means: a telephone number or an e-mail address, and words for where they are on the day.

    `answered` is one of rules/support_contact.py, `reason` what they gave with a no. `takes_part` says that they have a place
    in the room as well. `stand_in_id` is another contact of the event (anonymity/at_hand.py).
    """

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
    answered: Mapped[str] = mapped_column(String(12), default="asked")
    reason: Mapped[str] = mapped_column(SealedText("support"), default="")
    takes_part: Mapped[bool] = mapped_column(default=False)
    stand_in_id: Mapped[str | None] = mapped_column(ForeignKey("support_contact.id", ondelete="SET NULL"))
