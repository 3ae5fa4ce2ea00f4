"""An agency that worked with the child."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id


class Agency(Base):
    """`position` is the order in which the reviewer listed them."""

    __tablename__ = "agency"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    name: Mapped[str] = mapped_column(String(120))
    position: Mapped[int]
