"""A key episode: a stretch of work looked at closely."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class KeyEpisode(Base):
    """`start` and `end` are ISO days; `short_title` is for its band in the picture; `asks` is its question on the wall."""

    __tablename__ = "key_episode"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    position: Mapped[int]
    title: Mapped[str] = mapped_column(SealedText("voice"))
    short_title: Mapped[str] = mapped_column(SealedText("voice"), default="")
    start: Mapped[str] = mapped_column(SealedText("voice"))
    end: Mapped[str] = mapped_column(SealedText("voice"))
    certainty: Mapped[str] = mapped_column(String(10), default="about")
    asks: Mapped[str] = mapped_column(SealedText("voice"), default="")
