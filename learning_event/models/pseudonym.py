"""A name used in this review: the real name, and the role and number or chosen name that stands for it."""

from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedJson, SealedText


class Pseudonym(Base):
    """`also_written` are the other forms in which the records write the real name."""

    __tablename__ = "pseudonym"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    real_name: Mapped[str] = mapped_column(SealedText("voice"))
    alias: Mapped[str] = mapped_column(SealedText("voice"))
    also_written: Mapped[list[str]] = mapped_column(SealedJson("voice"), default=list)
