"""A role in the case without a place at the table, and how whoever has it can contribute: a role, never a name."""

from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class MissingVoice(Base):
    """Whether they have contributed is not kept: beside what came in writing beforehand it would say from whom."""

    __tablename__ = "missing_voice"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    role: Mapped[str] = mapped_column(SealedText("voice"))
    route: Mapped[str] = mapped_column(SealedText("voice"), default="")
