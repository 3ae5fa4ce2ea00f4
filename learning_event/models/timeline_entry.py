"""A timeline entry: one dated fact from an agency's records, with its source and what it says of the child."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class TimelineEntry(Base):
    """`date` is EDTF (empty when undated), `sort_key` sorts as text. Child fields: yes, no, not_recorded, not_applicable.

    `status` is as_recorded or accounts_differ; the record's words are never overwritten by a correction.
    """

    __tablename__ = "timeline_entry"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    reference: Mapped[str] = mapped_column(SealedText("voice"), default="")
    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"), index=True)
    episode_id: Mapped[str | None] = mapped_column(ForeignKey("key_episode.id", ondelete="SET NULL"))
    date: Mapped[str] = mapped_column(SealedText("voice"), default="")
    certainty: Mapped[str] = mapped_column(String(10))
    time: Mapped[str] = mapped_column(SealedText("voice"), default="")
    sort_key: Mapped[str] = mapped_column(SealedText("voice"))
    source: Mapped[str] = mapped_column(SealedText("voice"))
    words: Mapped[str] = mapped_column(SealedText("voice"))
    child_seen: Mapped[str] = mapped_column(String(14), default="not_recorded")
    child_alone: Mapped[str] = mapped_column(String(14), default="not_recorded")
    child_view: Mapped[str] = mapped_column(String(14), default="not_recorded")
    child_words: Mapped[str] = mapped_column(SealedText("voice"), default="")
    status: Mapped[str] = mapped_column(String(16), default="as_recorded")
