"""A part of the day: title, planned start and minutes, and the prompts that go with it."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedJson, SealedText


class Segment(Base):
    """`starts` is HH:MM as planned, `began` and `ended` as it was (empty: not yet); `activity` is what the room begins it with.

    `closed_to` says to whom it is closed for typing (rules/witness.py); empty, it is open.
    """

    __tablename__ = "segment"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    position: Mapped[int]
    title: Mapped[str] = mapped_column(SealedText("voice"))
    starts: Mapped[str] = mapped_column(String(5))
    minutes: Mapped[int]
    activity: Mapped[str] = mapped_column(String(20), default="discussing")
    on_the_board: Mapped[str] = mapped_column(SealedText("voice"), default="")
    prompts: Mapped[list[str]] = mapped_column(SealedJson("voice"), default=list)
    began: Mapped[str] = mapped_column(String(5), default="")
    ended: Mapped[str] = mapped_column(String(5), default="")
    closed_to: Mapped[str] = mapped_column(String(10), default="")
