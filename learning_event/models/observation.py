"""What practitioners write: first in the tray, then on the timeline. There is no author, seat, place, session or time here.

Every column is on a reviewed list (docs/the-promise.md, tests/promise): a new one is a decision.
"""

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedText


class TrayObservation(Base):
    """Saved and acknowledged, not shown yet. `mark_hash` is SHA-256 of the mark; `deed` is add, revise or withdraw.

    `known_when` and `usual` are what its author says of it (rules/hindsight.py); `keep_names` that what looks like a name is none.
    `via` is typed, or before: in writing beforehand, typed by a reviewer (rules/via.py); then the mark is of no browser.
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
    known_when: Mapped[str] = mapped_column(String(16), default="")
    usual: Mapped[str] = mapped_column(String(10), default="")
    keep_names: Mapped[bool] = mapped_column(default=False)
    via: Mapped[str] = mapped_column(String(8), default="typed")


class Observation(Base):
    """On the timeline since showing number `showing`. `id` is new and random, made when it was shown.

    `episode_id` is where the reviewer placed it, `group_id` with which like ones. `held` says why it is out of sight, and is empty
    while it is shown; `held_kind` is the sort of reason (rules/holding.py). `via` is typed, or spoken in the room or in
    writing beforehand and typed by the scribe, who keeps nobody (rules/via.py).
    `answered` is the reviewer's answer to a correction: amended, both_kept, left, or none yet;
    `answer_reason` says why a record was left as it is.
    """

    __tablename__ = "observation"
    __table_args__ = (Index("ix_observation_event_id_showing", "event_id", "showing"), {"sqlite_with_rowid": False})

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
    via: Mapped[str] = mapped_column(String(8), default="typed")
    known_when: Mapped[str] = mapped_column(String(16), default="")
    usual: Mapped[str] = mapped_column(String(10), default="")
    held_kind: Mapped[str] = mapped_column(String(8), default="")
    group_id: Mapped[str | None] = mapped_column(ForeignKey("observation_group.id", ondelete="SET NULL"))
    answered: Mapped[str] = mapped_column(String(10), default="")
    answer_reason: Mapped[str] = mapped_column(SealedText("voice"), default="")
