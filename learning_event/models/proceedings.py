"""What goes on beside the review: what each body answered, in role words, and the topics that stay closed on the day."""

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, EventKey, Id
from learning_event.models.sealed import SealedJson, SealedText


class Proceeding(Base):
    """`body` and `stand` are of rules/proceedings.py; no row means that nobody has asked. `confirmed_on` is an ISO day, `plain_words`
    are what is said of it to those who come."""

    __tablename__ = "proceeding"
    __table_args__ = (UniqueConstraint("event_id", "body"),)

    id: Mapped[Id]
    event_id: Mapped[EventId]
    body: Mapped[str] = mapped_column(String(16))
    stand: Mapped[str] = mapped_column(SealedText("voice"))
    name: Mapped[str] = mapped_column(SealedText("voice"), default="")
    confirmed_by: Mapped[str] = mapped_column(SealedText("voice"), default="")
    confirmed_on: Mapped[str] = mapped_column(SealedText("voice"), default="")
    plain_words: Mapped[str] = mapped_column(SealedText("voice"), default="")


class ClosedTopics(Base):
    """What the room does not talk about, because it may be evidence somewhere: shown in the room and on the wall."""

    __tablename__ = "closed_topics"

    event_id: Mapped[EventKey]
    topics: Mapped[list[str]] = mapped_column(SealedJson("voice"), default=list)
