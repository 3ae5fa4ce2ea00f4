"""An invitation to be a support contact: a link that serves once. Of the link only its hash is kept."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class ContactInvitation(Base):
    """One for each contact, the newest. `code_hash` is the SHA-256 of what stands in the link; `until` is its last day.

    `used` stays, so that a link that has served can be told from one that nobody made. `account_id` is the account it made,
    if it made one: asked anew, that account opens nothing any more.
    """

    __tablename__ = "contact_invitation"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    support_contact_id: Mapped[str] = mapped_column(ForeignKey("support_contact.id", ondelete="CASCADE"), unique=True)
    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    until: Mapped[str] = mapped_column(String(10))
    used: Mapped[bool] = mapped_column(default=False)
    account_id: Mapped[str | None] = mapped_column(String(24))


class Letter(Base):
    """A message by e-mail, on its way to a support contact. It holds no word of the case.

    `state` is waiting, sent or not_sent, and `why` what the mail server said to it, in our words. `words` are emptied when it is
    sent, since the link is in them. `tries` is raised by whoever is about to send, so that two processes never send it twice.
    """

    __tablename__ = "letter"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    support_contact_id: Mapped[str] = mapped_column(ForeignKey("support_contact.id", ondelete="CASCADE"), index=True)
    address: Mapped[str] = mapped_column(SealedText("support"))
    subject: Mapped[str] = mapped_column(String(160))
    words: Mapped[str] = mapped_column(SealedText("support"))
    state: Mapped[str] = mapped_column(String(8), default="waiting")
    why: Mapped[str] = mapped_column(String(160), default="")
    tries: Mapped[int] = mapped_column(default=0)
