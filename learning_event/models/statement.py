"""A statement of the narrative, what it rests on, and how the room answered it once the round was closed."""

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class Statement(Base):
    """`version` grows when its words are changed; `state` is draft, asked or closed. Totals are written only at closing."""

    __tablename__ = "statement"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    episode_id: Mapped[str | None] = mapped_column(ForeignKey("key_episode.id", ondelete="SET NULL"))
    position: Mapped[int]
    words: Mapped[str] = mapped_column(SealedText("voice"))
    version: Mapped[int] = mapped_column(Integer, default=1)
    state: Mapped[str] = mapped_column(String(8), default="draft")
    reflects: Mapped[int] = mapped_column(default=0)
    nearly: Mapped[int] = mapped_column(default=0)
    differs: Mapped[int] = mapped_column(default=0)


class Rest(Base):
    """One thing that a statement rests on: an entry or an observation."""

    __tablename__ = "rest"
    __table_args__ = (UniqueConstraint("statement_id", "entry_id", "observation_id"),)

    id: Mapped[Id]
    statement_id: Mapped[str] = mapped_column(ForeignKey("statement.id", ondelete="CASCADE"), index=True)
    entry_id: Mapped[str | None] = mapped_column(ForeignKey("timeline_entry.id", ondelete="CASCADE"))
    observation_id: Mapped[str | None] = mapped_column(ForeignKey("observation.id", ondelete="CASCADE"))
