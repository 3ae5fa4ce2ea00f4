"""What was done at the desk, so that it can be undone: the reviewers' own acts and nothing that practitioners do."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedJson, SealedText


class DeskAct(Base):
    """`position` grows by one with each act; `by` is the part, never a name; `changes` are rows as they were before and after.

    Each change is a mapping of shelf (table), key, before and after; before is null for a row that was made, after for one taken away.
    The last hundred are kept, and all are erased when the narrative is sealed.
    """

    __tablename__ = "desk_act"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    position: Mapped[int]
    by: Mapped[str] = mapped_column(String(14))
    says: Mapped[str] = mapped_column(SealedText("voice"))
    changes: Mapped[list[dict[str, object]]] = mapped_column(SealedJson("voice"), default=list)
