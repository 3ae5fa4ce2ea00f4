"""What practitioners write: first in the tray, then on the timeline. There is no author, seat, place, session or time here.

Every column is on a reviewed list (docs/the-promise.md, tests/promise): a new one is a decision.
"""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class TrayObservation(Base):
    """Saved and acknowledged, not shown yet. `mark_hash` is SHA-256 of the mark; `deed` is add, revise or withdraw.

    WITHOUT ROWID and keyed by a hash, so that the table itself keeps no order of arrival.
    """

    __tablename__ = "tray_observation"
    __table_args__ = {"sqlite_with_rowid": False}

    mark_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    event_id: Mapped[EventId]
    deed: Mapped[str] = mapped_column(String(8), default="add")
    kind: Mapped[str] = mapped_column(String(20))
    words: Mapped[str] = mapped_column(SealedText("voice"))
    anchor: Mapped[str] = mapped_column(String(8))
    anchor_ref: Mapped[str] = mapped_column(String(24), default="")
    date: Mapped[str] = mapped_column(SealedText("voice"), default="")
    certainty: Mapped[str] = mapped_column(String(10), default="undated")
    agency_label: Mapped[str] = mapped_column(SealedText("voice"), default="")


class Observation(Base):
    """On the timeline since showing number `showing`. `id` is new and random, made when it was shown.

    `episode_id` is where the reviewer placed it. `held` says why it is out of sight, and is empty while it is shown.
    """

    __tablename__ = "observation"
    __table_args__ = {"sqlite_with_rowid": False}

    id: Mapped[Id]
    event_id: Mapped[EventId]
    mark_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    showing: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    words: Mapped[str] = mapped_column(SealedText("voice"))
    anchor: Mapped[str] = mapped_column(String(8))
    anchor_ref: Mapped[str] = mapped_column(String(24), default="")
    date: Mapped[str] = mapped_column(SealedText("voice"), default="")
    certainty: Mapped[str] = mapped_column(String(10), default="undated")
    agency_label: Mapped[str] = mapped_column(SealedText("voice"), default="")
    episode_id: Mapped[str | None] = mapped_column(ForeignKey("key_episode.id", ondelete="SET NULL"))
    held: Mapped[str] = mapped_column(SealedText("voice"), default="")
