"""The learning event itself: purpose, period, lines of enquiry, ground rules, the child's page, retention."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, Id
from learning_event.models.sealed import SealedJson, SealedText


class LearningEvent(Base):
    """Plain days are ISO text (YYYY-MM-DD). `state` is preparing, open or sealed. `room_code` is empty until the
    event is opened. `foreword` is what the reviewer pasted, cleaned (anonymity/pasted.py). While there
    is a legal `hold`, nothing of this event is erased. `decisions` are those about keeping it, in their order: each a mapping of
    on (a plain day), by (a part, never a name), deed and reason.
    """

    __tablename__ = "learning_event"

    id: Mapped[Id]
    child: Mapped[str] = mapped_column(SealedText("voice"))
    partnership: Mapped[str] = mapped_column(SealedText("voice"))
    review_type: Mapped[str] = mapped_column(String(40))
    purpose: Mapped[str] = mapped_column(SealedText("voice"))
    period_start: Mapped[str] = mapped_column(SealedText("voice"))
    period_end: Mapped[str] = mapped_column(SealedText("voice"))
    held_on: Mapped[str] = mapped_column(String(10))
    retention_date: Mapped[str] = mapped_column(String(10))
    lines_of_enquiry: Mapped[list[str]] = mapped_column(SealedJson("voice"), default=list)
    ground_rules: Mapped[list[str]] = mapped_column(SealedJson("voice"), default=list)
    foreword: Mapped[str] = mapped_column(SealedText("voice"), default="")
    child_page: Mapped[dict[str, object]] = mapped_column(SealedJson("voice"), default=dict)
    reviewer_support_contact_id: Mapped[str | None] = mapped_column(String(24))
    lead_telephone: Mapped[str] = mapped_column(SealedText("support"), default="")
    state: Mapped[str] = mapped_column(String(12), default="preparing")
    hold: Mapped[bool] = mapped_column(default=False)
    hold_reason: Mapped[str] = mapped_column(SealedText("voice"), default="")
    hold_since: Mapped[str] = mapped_column(String(10), default="")
    decisions: Mapped[list[dict[str, str]]] = mapped_column(SealedJson("voice"), default=list)
    room_code: Mapped[str | None] = mapped_column(String(16), unique=True)
