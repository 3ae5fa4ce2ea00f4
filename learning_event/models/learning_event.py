"""The learning event itself: purpose, period, lines of enquiry, ground rules, the child's page, retention."""

from sqlalchemy import JSON, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, Id


class LearningEvent(Base):
    """Plain days are ISO text (YYYY-MM-DD). `state` is preparing, open or sealed. `room_code` is empty until the
    event is opened. `foreword` is what the reviewer pasted, cleaned (anonymity/pasted.py).
    """

    __tablename__ = "learning_event"

    id: Mapped[Id]
    child: Mapped[str] = mapped_column(String(80))
    partnership: Mapped[str] = mapped_column(String(160))
    review_type: Mapped[str] = mapped_column(String(40))
    purpose: Mapped[str] = mapped_column(Text)
    period_start: Mapped[str] = mapped_column(String(10))
    period_end: Mapped[str] = mapped_column(String(10))
    held_on: Mapped[str] = mapped_column(String(10))
    retention_date: Mapped[str] = mapped_column(String(10))
    lines_of_enquiry: Mapped[list[str]] = mapped_column(JSON, default=list)
    ground_rules: Mapped[list[str]] = mapped_column(JSON, default=list)
    foreword: Mapped[str] = mapped_column(Text, default="")
    child_page: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    reviewer_support_contact_id: Mapped[str | None] = mapped_column(String(24))
    state: Mapped[str] = mapped_column(String(12), default="preparing")
    room_code: Mapped[str | None] = mapped_column(String(16), unique=True)
