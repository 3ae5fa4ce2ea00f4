"""How the day was, for those who came. While it is open, keyed by a nullifier's hash; afterwards counts, and words without any key."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, EventKey, Id
from learning_event.models.sealed import SealedJson, SealedText


class Reflection(Base):
    """One a seat: `nullifier_hash` is SHA-256 of HMAC(seat, "reflection" and the event). All are erased when the reviewer closes it."""

    __tablename__ = "reflection"
    __table_args__ = {"sqlite_with_rowid": False}

    nullifier_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    event_id: Mapped[EventId]
    agreed: Mapped[dict[str, str]] = mapped_column(SealedJson("voice"))
    helped: Mapped[str] = mapped_column(SealedText("voice"))
    different: Mapped[str] = mapped_column(SealedText("voice"))


class ReflectionsClosed(Base):
    """That it is closed, and the totals by statement: empty where fewer than five had said anything. Never how many that were."""

    __tablename__ = "reflections_closed"

    event_id: Mapped[EventKey]
    totals: Mapped[dict[str, dict[str, int]]] = mapped_column(SealedJson("voice"), default=dict)
    shown: Mapped[bool]


class ClosedReflection(Base):
    """Words to one of the two questions, laid down shuffled: nothing says which of them came together."""

    __tablename__ = "closed_reflection"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    question: Mapped[str] = mapped_column(String(12))
    words: Mapped[str] = mapped_column(SealedText("voice"))
