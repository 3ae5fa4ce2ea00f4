"""Before the day: what those who come ask and need, what support contacts ask the lead reviewer, and the notes on the briefing."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, EventKey, Id
from learning_event.models.sealed import SealedText


class QuestionBeforehand(Base):
    """From the question box: no card, place, seat or time. `answered` is empty, `all` or `private`.

    `capability_hash` is the SHA-256 of a code that only the asker has, and is erased once everybody may read the answer.
    """

    __tablename__ = "question_beforehand"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    capability_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    words: Mapped[str] = mapped_column(SealedText("support"))
    answered: Mapped[str] = mapped_column(String(8), default="")
    answer: Mapped[str] = mapped_column(SealedText("support"), default="")


class AccessNeed(Base):
    """What somebody needs to be able to take part: their words, with a name only where they typed one into them."""

    __tablename__ = "access_need"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    words: Mapped[str] = mapped_column(SealedText("support"))
    arranged: Mapped[bool] = mapped_column(default=False)


class ContactMessage(Base):
    """One message between a support contact and the lead reviewer. `number` is its place in their thread; there is no time."""

    __tablename__ = "contact_message"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    support_contact_id: Mapped[str] = mapped_column(ForeignKey("support_contact.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    from_contact: Mapped[bool]
    words: Mapped[str] = mapped_column(SealedText("support"))


class Briefing(Base):
    """The lead reviewer's own notes on the briefing, and whether the records are shared beforehand."""

    __tablename__ = "briefing"

    event_id: Mapped[EventKey]
    notes: Mapped[str] = mapped_column(SealedText("voice"), default="")
    shares_records: Mapped[bool] = mapped_column(default=False)
