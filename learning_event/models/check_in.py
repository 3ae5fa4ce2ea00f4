"""A support contact has spoken with whoever came to a place, on one of three occasions; and the link to their calendar."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId


class CheckInDone(Base):
    """A tick and nothing more: not when, not by whom, and no word of what was said. `occasion` is of rules/check_ins.py."""

    __tablename__ = "check_in_done"
    __table_args__ = {"sqlite_with_rowid": False}

    place_id: Mapped[str] = mapped_column(ForeignKey("place.id", ondelete="CASCADE"), primary_key=True)
    occasion: Mapped[str] = mapped_column(String(12), primary_key=True)
    event_id: Mapped[EventId]


class CalendarLink(Base):
    """The one address at which a contact's calendar is fetched without signing in; of its secret only the hash is kept.

    It opens as long as the account that made it is this contact's here.
    """

    __tablename__ = "calendar_link"

    support_contact_id: Mapped[str] = mapped_column(
        ForeignKey("support_contact.id", ondelete="CASCADE"), primary_key=True
    )
    event_id: Mapped[EventId]
    account_id: Mapped[str] = mapped_column(String(24))
    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
