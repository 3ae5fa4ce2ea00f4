"""What the reviewers make of it at the desk: groups of like observations, themes and factors, and the lenses that were used."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class ObservationGroup(Base):
    """Like observations under one title. Each keeps its own words; the group only says that they belong together."""

    __tablename__ = "observation_group"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    position: Mapped[int]
    title: Mapped[str] = mapped_column(SealedText("voice"))


class Tag(Base):
    """A theme or contributory factor on an entry, observation or group. `value` is a stable id (rules/themes.py)."""

    __tablename__ = "tag"
    __table_args__ = (UniqueConstraint("thing_id", "scheme", "value"),)

    id: Mapped[Id]
    event_id: Mapped[EventId]
    thing: Mapped[str] = mapped_column(String(12))
    thing_id: Mapped[str] = mapped_column(String(24), index=True)
    scheme: Mapped[str] = mapped_column(String(8))
    value: Mapped[str] = mapped_column(String(60))


class Lens(Base):
    """A lens of the coverage board that was talked about, with what the reviewer wrote of it, or why it was not."""

    __tablename__ = "lens"
    __table_args__ = (UniqueConstraint("event_id", "lens"),)

    id: Mapped[Id]
    event_id: Mapped[EventId]
    lens: Mapped[str] = mapped_column(String(30))
    opened: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(SealedText("voice"), default="")


class ToldApart(Base):
    """Two observations that share many words and do not say the same, as a reviewer decided. The smaller id is `one_id`."""

    __tablename__ = "told_apart"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    id: Mapped[Id]
    event_id: Mapped[EventId]
    one_id: Mapped[str] = mapped_column(String(24), ForeignKey("observation.id", ondelete="CASCADE"))
    other_id: Mapped[str] = mapped_column(String(24), ForeignKey("observation.id", ondelete="CASCADE"), index=True)
