"""After the day: where people can turn, as the partnership entered it, and when the draft is talked over and published."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, EventKey, Id
from learning_event.models.sealed import SealedText


class Afterwards(Base):
    """ISO days, or empty while they are not settled. They may change after sealing: nothing of the narrative rests on them."""

    __tablename__ = "afterwards"

    event_id: Mapped[EventKey]
    recall_on: Mapped[str] = mapped_column(SealedText("voice"), default="")
    published_on: Mapped[str] = mapped_column(SealedText("voice"), default="")


class SupportRoute(Base):
    """Somewhere to turn beside the support contact. `near` is local or national (rules/afterwards.py)."""

    __tablename__ = "support_route"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    position: Mapped[int]
    near: Mapped[str] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(SealedText("support"))
    telephone: Mapped[str] = mapped_column(SealedText("support"), default="")
    words: Mapped[str] = mapped_column(SealedText("support"), default="")


class SupportOver(Base):
    """The lead reviewer has stated that support is over, with an ISO day. The requests went with it."""

    __tablename__ = "support_over"

    event_id: Mapped[EventKey]
    on_day: Mapped[str] = mapped_column(String(10))
