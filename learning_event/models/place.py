"""A place in the room: an agency, a role in words, and a support contact without whom there is no place."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedJson, SealedText
from learning_event.rules.witness import as_kept


class Place(Base):
    """`state` is laid_out, waiting (came with the room code), claimed or closed.

    `card_code` is erased when the card is used; `card_hash` stays, so that a used card can be told from a wrong one.
    `seat_hash` is SHA-256 of the seat; nothing is ever written here when an observation is. `witness` says whether somebody may be a
    witness elsewhere, and what was agreed with them (rules/witness.py): for the lead reviewer and that seat, and nobody else.
    `spoken_with` is ticked by the support contact once they have spoken with whoever comes to this place; `card_printed` says that
    they have had this card, whose code they are not shown again.
    """

    __tablename__ = "place"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    agency_id: Mapped[str] = mapped_column(SealedText("support"))
    support_contact_id: Mapped[str] = mapped_column(ForeignKey("support_contact.id"), index=True)
    role: Mapped[str] = mapped_column(SealedText("support"), default="")
    state: Mapped[str] = mapped_column(String(10), default="laid_out")
    card_code: Mapped[str | None] = mapped_column(SealedText("support"))
    card_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    seat_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    witness: Mapped[dict[str, str]] = mapped_column(SealedJson("support"), default=as_kept)
    spoken_with: Mapped[bool] = mapped_column(default=False)
    card_printed: Mapped[bool] = mapped_column(default=False)
