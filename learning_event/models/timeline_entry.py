"""A timeline entry: one dated fact from an agency's records, with its source and what it says of the child."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventId, Id
from learning_event.models.sealed import SealedJson, SealedText


class TimelineEntry(Base):
    """`date` is EDTF (empty when undated), `sort_key` sorts as text. Child fields: yes, no, not_recorded, not_applicable.

    `status` is as_recorded, amended or accounts_differ; the record's words are never overwritten, `amended_words` stand beside them.
    `kind`, `known_when`, `usual` and `child_how` take their values from rules/hindsight.py and rules/entry_kind.py and may be empty.
    A decision has `options` (considered at the time) and `reasons` (as they were given then). `lines` are the numbers, from 1, of
    the lines of enquiry. One that is `withdrawn` stands nowhere any more, and can be brought back.
    `family` is own or told in the family's own lane (rules/family.py), with who `agreed` to it; empty on a record of an agency.
    """

    __tablename__ = "timeline_entry"

    id: Mapped[Id]
    event_id: Mapped[EventId]
    reference: Mapped[str] = mapped_column(SealedText("voice"), default="")
    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"), index=True)
    episode_id: Mapped[str | None] = mapped_column(ForeignKey("key_episode.id", ondelete="SET NULL"))
    date: Mapped[str] = mapped_column(SealedText("voice"), default="")
    certainty: Mapped[str] = mapped_column(String(10))
    time: Mapped[str] = mapped_column(SealedText("voice"), default="")
    sort_key: Mapped[str] = mapped_column(SealedText("voice"))
    source: Mapped[str] = mapped_column(SealedText("voice"))
    words: Mapped[str] = mapped_column(SealedText("voice"))
    child_seen: Mapped[str] = mapped_column(String(14), default="not_recorded")
    child_alone: Mapped[str] = mapped_column(String(14), default="not_recorded")
    child_view: Mapped[str] = mapped_column(String(14), default="not_recorded")
    child_words: Mapped[str] = mapped_column(SealedText("voice"), default="")
    status: Mapped[str] = mapped_column(String(16), default="as_recorded")
    kind: Mapped[str] = mapped_column(String(20), default="")
    known_when: Mapped[str] = mapped_column(String(16), default="")
    usual: Mapped[str] = mapped_column(String(10), default="")
    options: Mapped[str] = mapped_column(SealedText("voice"), default="")
    reasons: Mapped[str] = mapped_column(SealedText("voice"), default="")
    lines: Mapped[list[int]] = mapped_column(SealedJson("voice"), default=list)
    child_how: Mapped[str] = mapped_column(String(14), default="")
    amended_words: Mapped[str] = mapped_column(SealedText("voice"), default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)
    family: Mapped[str] = mapped_column(String(4), default="")
    agreed: Mapped[str] = mapped_column(SealedText("voice"), default="")
