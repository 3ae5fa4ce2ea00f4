"""The doors open although not everybody's support stands: why, in writing, and for whom."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedJson, SealedText


class GateOverride(Base):
    """`on` is a plain day. `said` is what was open, in sentences without names; `covers` are the troubles it was given for
    (rules/support_contact.py), so that another trouble brings the gate back."""

    __tablename__ = "gate_override"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    on: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(SealedText("voice"))
    said: Mapped[list[str]] = mapped_column(SealedJson("voice"), default=list)
    covers: Mapped[list[str]] = mapped_column(SealedJson("support"), default=list)
