"""What a practitioner says to the reviewers alone: never shown to the room, and erased when the narrative is sealed."""

from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class PrivateWord(Base):
    """It waits, like an observation in the tray, until a showing hands it over; then it gets a new random id.

    WITHOUT ROWID, and there is no mark: nobody can find it again, its author neither.
    """

    __tablename__ = "private_word"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    words: Mapped[str] = mapped_column(SealedText("voice"))
    handed_over: Mapped[bool] = mapped_column(default=False)
