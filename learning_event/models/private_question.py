"""A private question of the lead reviewer on one observation. Only the browser that wrote the observation can fetch it."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId
from learning_event.models.sealed import SealedText


class PrivateQuestion(Base):
    """One an observation; a new question takes the place of the one before. It goes with its observation, and at sealing.

    `answer` is its author's, for the reviewers alone, and empty until there is one.
    """

    __tablename__ = "private_question"
    __table_args__ = {"sqlite_with_rowid": False}

    observation_id: Mapped[str] = mapped_column(
        String(24), ForeignKey("observation.id", ondelete="CASCADE"), primary_key=True
    )
    event_id: Mapped[EventId]
    words: Mapped[str] = mapped_column(SealedText("voice"))
    answer: Mapped[str] = mapped_column(SealedText("voice"), default="")
