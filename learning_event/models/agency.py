"""An agency that worked with the child."""

from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class Agency(Base):
    """`position` is the order in which the reviewer listed them. One that is `family` is no agency: it is the family's own lane on the
    timeline, and nobody has a place, a contact or a card from it.
    """

    __tablename__ = "agency"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    name: Mapped[str] = mapped_column(SealedText("voice"))
    position: Mapped[int]
    family: Mapped[bool] = mapped_column(default=False)
