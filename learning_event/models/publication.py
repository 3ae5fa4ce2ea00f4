"""Told before publication: who is told, by whom, and when; and that it was done."""

from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class PublicationStep(Base):
    """`who` and `by_whom` in role words; `on_day` is an ISO day, or empty while it is not settled."""

    __tablename__ = "publication_step"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    position: Mapped[int]
    who: Mapped[str] = mapped_column(SealedText("voice"))
    by_whom: Mapped[str] = mapped_column(SealedText("voice"), default="")
    on_day: Mapped[str] = mapped_column(SealedText("voice"), default="")
    told: Mapped[bool] = mapped_column(default=False)
