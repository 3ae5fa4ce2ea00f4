"""What was agreed with the family: who stands by them, what they want asked and understood, names they chose, days to avoid."""

from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, EventKey, Id
from learning_event.models.sealed import SealedText


class Family(Base):
    """`key_worker` and `advocate` say who and how to reach them; `through_paper_on` is an ISO day or empty."""

    __tablename__ = "family"

    event_id: Mapped[EventKey]
    key_worker: Mapped[str] = mapped_column(SealedText("voice"), default="")
    advocate: Mapped[str] = mapped_column(SealedText("voice"), default="")
    wants_asked: Mapped[str] = mapped_column(SealedText("voice"), default="")
    wants_understood: Mapped[str] = mapped_column(SealedText("voice"), default="")
    names_chosen: Mapped[str] = mapped_column(SealedText("voice"), default="")
    through_paper_by: Mapped[str] = mapped_column(SealedText("voice"), default="")
    through_paper_on: Mapped[str] = mapped_column(SealedText("voice"), default="")


class DayToAvoid(Base):
    """A day on which nothing of the review should happen to the family; `yearly` when it comes round each year."""

    __tablename__ = "day_to_avoid"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    day: Mapped[str] = mapped_column(SealedText("voice"))
    yearly: Mapped[bool] = mapped_column(default=False)
    why: Mapped[str] = mapped_column(SealedText("voice"))
