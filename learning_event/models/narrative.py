"""The sealed narrative: its canonical text, version and hash. Nothing in it changes any more."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventKey
from learning_event.models.sealed import SealedText


class Narrative(Base):
    """`canonical` is canonical JSON (sorted keys, UTF-8); `sha256` is its hash in hexadecimal; `sealed_on` is a plain day."""

    __tablename__ = "narrative"

    event_id: Mapped[EventKey]
    version: Mapped[int]
    sealed_on: Mapped[str] = mapped_column(String(10))
    canonical: Mapped[str] = mapped_column(SealedText("voice"))
    sha256: Mapped[str] = mapped_column(String(64))
